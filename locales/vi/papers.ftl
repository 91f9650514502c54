# Hồ sơ: những giấy tờ đi cùng nhau, gửi ai, chậm nhất bao giờ; và nơi nhận kế hoạch.

# ------------------------------------------------------------------- kết quả xét
finding-dossier = { $dossier } { $missing ->
    [0] đã đủ { $needed } loại giấy tờ.
   *[other] còn thiếu { $missing } trên { $needed } loại: { $papers }.
}{ $count_receivers ->
    [0] { $dated ->
        [yes] {" "}Chậm nhất hết ngày { $day }.
       *[no] {""}
    }
   *[other] {" "}Phải gửi đến { $receivers }{ $count_doors ->
        [0] {""}
       *[other] {" "}(qua { $doors })
    }{ $dated ->
        [yes] , chậm nhất hết ngày { $day }.
       *[no] .
    }
}
finding-dossier-sent = Gửi { $to } ngày { $sent }: { $late ->
    [0] đúng hạn.
   *[other] muộn { $late } ngày.
}
finding-dossier-not-sent = Chưa gửi đủ đến { $total ->
    [1] nơi nhận
   *[other] { $count } trên { $total } nơi nhận
}: { $receivers }.
finding-dossier-wrong-place = Đã gửi { $to } là chưa đúng nơi; nơi nhận hồ sơ này là { $doors }, đề nghị chuyển lại.
finding-dossier-compiled = Hồ sơ này do { $bodies } tổng hợp, { $accepted ->
    [yes] nên nhận giấy tờ do { $by } đưa vào.
   *[no] nên không nhận giấy tờ do { $by } đưa vào.
}
finding-dossier-part = Kế hoạch không nói { $paper } gồm những gì, xem { $source }.
finding-dossier-external = { $dossier }: kế hoạch không liệt kê giấy tờ, xem { $source }.
finding-dossier-list = { $dossier }{ $single ->
    [yes] :
   *[no] {" "}gồm: { $papers }.
}{ $count_cases ->
    [0] {""}
   *[other] {" "}Tùy trường hợp có thêm: { $cases }.
}{ $count_optional ->
    [0] {""}
   *[other] {" "}Nếu có thì kèm: { $optional }.
}{ $count_receivers ->
    [0] { $bound ->
        [date] {" "}Chậm nhất hết ngày { $day }.
        [day] {" "}Gửi trước cuộc họp ít nhất { $days } ngày{ $only }.
        [working_day] {" "}Gửi trước cuộc họp ít nhất { $days } ngày làm việc{ $only }.
       *[none] {""}
    }
   *[other] {" "}{ $single ->
        [yes] gửi
       *[no] Gửi
    } { $receivers }{ $count_doors ->
        [0] {""}
       *[other] {" "}(qua { $doors })
    }{ $bound ->
        [date] , chậm nhất hết ngày { $day }.
        [day] , trước cuộc họp ít nhất { $days } ngày{ $only }.
        [working_day] , trước cuộc họp ít nhất { $days } ngày làm việc{ $only }.
       *[none] .
    }
}
finding-recipients = Kế hoạch này gửi { $count } nơi nhận: { $lines }.

# ---------------------------------------------------------- trang kế hoạch, /cancu
plan-section-dossiers = Hồ sơ: giấy tờ nào, gửi ai, chậm nhất bao giờ
plan-section-recipients = Nơi nhận kế hoạch
plan-dossier-compiled = { $dossier }: do { $bodies } tổng hợp.
plan-dossier-paper = Trong “{ $dossier }” có { $paper }{ $formed ->
    [yes] {" "}({ $form })
   *[no] {""}
}{ $only }{ $optional ->
    [yes] , nếu có
   *[no] {""}
}{ $sourced ->
    [yes] ; phần này gồm những gì thì xem { $source }.
   *[no] .
}
plan-recipients = Kế hoạch được gửi đến: { $lines }.
compare-group-dossiers = Hồ sơ
compare-dossier = { $count } loại: { $papers }{ $sent ->
    [yes] . Gửi { $doors }
   *[no] {""}
}
ask-words-dossier = hồ sơ, giấy tờ phải nộp, giấy tờ nộp, nộp giấy tờ, nộp gì, nộp những gì, gửi những gì, danh mục hồ sơ, thành phần hồ sơ
ask-topic-dossier = Hồ sơ
name-only-not_special_case = {" "}(trừ trường hợp đặc biệt)

# ------------------------------------------------------------------ tên hồ sơ
name-dossier-collective_dossier = Hồ sơ tập thể theo Mẫu 04
name-dossier-collective_report_comments = Báo cáo kiểm điểm tập thể gửi lấy ý kiến
name-dossier-decision_and_lists = Hồ sơ quyết định và danh sách xếp loại
name-dossier-dossier_to_central = Hồ sơ gửi Trung ương
name-dossier-dossier_to_province = Hồ sơ gửi Tỉnh ủy
name-dossier-grassroots_dossier = Hồ sơ của cơ sở
name-dossier-individual_dossier = Hồ sơ cá nhân theo Mẫu 04
name-dossier-leader_comments = Ý kiến nhận xét cán bộ lãnh đạo, quản lý
name-dossier-party_building_report = Báo cáo tổng kết công tác xây dựng Đảng
name-dossier-provincial_managed_dossier = Hồ sơ diện Ban Thường vụ Tỉnh ủy quản lý
name-dossier-rating_conferences = Chương trình các hội nghị xếp loại
name-dossier-rating_dossier = Hồ sơ đề nghị đánh giá, xếp loại
name-dossier-rating_file = Hồ sơ lưu về kiểm điểm, xếp loại
name-dossier-result_report = Hồ sơ báo cáo kết quả
name-dossier-result_report_to_central = Báo cáo kết quả gửi Trung ương
name-dossier-review_conference = Giấy tờ của hội nghị kiểm điểm
name-dossier-review_preparation = Giấy tờ chuẩn bị kiểm điểm
name-dossier-review_result = Báo cáo sau kiểm điểm
name-dossier-sent_before_review = Giấy tờ gửi trước cuộc họp kiểm điểm
name-dossier-standing_board_member_papers = Hồ sơ cá nhân ủy viên Ban Thường vụ
name-dossier-vote_result = Báo cáo kết quả biểu quyết

# ----------------------------------------------------------------- tên giấy tờ
name-paper-appraisal_summary = bản tổng hợp thẩm định
name-paper-asset_supplement = bản kê khai tài sản bổ sung
name-paper-classification_list = danh sách phân loại tổ chức đảng, cán bộ, đảng viên
name-paper-collective_report = báo cáo kiểm điểm tập thể
name-paper-commendation_proposal = phần đề nghị khen thưởng
name-paper-complaints = đơn khiếu nại
name-paper-conclusion = bản kết luận
name-paper-contributions = ý kiến góp ý
name-paper-cv_supplement = phiếu bổ sung hồ sơ lý lịch hằng năm
name-paper-draft_report = dự thảo báo cáo kiểm điểm tập thể
name-paper-form_3_dgcl = báo cáo theo mẫu 3-ĐGCL
name-paper-form_4_dgcl = báo cáo theo mẫu 4-ĐGCL
name-paper-form_5_dgcl = báo cáo theo mẫu 5-ĐGCL
name-paper-form_7a_tctw = báo cáo theo mẫu 7a-TCTW
name-paper-form_7b_tctw = báo cáo theo mẫu 7b-TCTW
name-paper-invitation = giấy mời
name-paper-leader_rating_list = danh sách xếp loại cấp ủy, cán bộ lãnh đạo, quản lý
name-paper-leadership_comment = nhận xét của tập thể lãnh đạo
name-paper-member_rating_list = danh sách xếp loại đảng viên
name-paper-minutes = biên bản họp
name-paper-other_papers = giấy tờ khác
name-paper-party_building_report = báo cáo tổng kết công tác xây dựng Đảng
name-paper-proposed_level = đề nghị mức xếp loại
name-paper-province_organisation_dossier = hồ sơ xếp loại Đảng bộ tỉnh
name-paper-province_rating_programme = chương trình hội nghị Ban Chấp hành tự xếp loại Đảng bộ tỉnh
name-paper-rating_decision = quyết định xếp loại
name-paper-rating_papers = hồ sơ đánh giá
name-paper-rating_proposal = phần đề nghị xếp loại
name-paper-rating_result = kết quả xếp loại
name-paper-related_documents = các văn bản liên quan
name-paper-residence_comment = nhận xét của cấp ủy nơi cư trú
name-paper-residents_comment = nhận xét của nhân dân nơi cư trú
name-paper-result_report = báo cáo kết quả kiểm điểm, xếp loại
name-paper-results_annex = phụ lục kết quả thực hiện nhiệm vụ
name-paper-review_documents = hồ sơ, tài liệu kiểm điểm
name-paper-review_dossier = hồ sơ kiểm điểm, đánh giá
name-paper-review_papers = hồ sơ kiểm điểm
name-paper-review_programme = chương trình hội nghị kiểm điểm
name-paper-score_annex = phụ lục chấm điểm từng đối tượng
name-paper-score_sheet = biểu chấm điểm tổ chức cơ sở đảng
name-paper-self_review = bản tự kiểm điểm
name-paper-soft_copy = tệp gửi qua thư điện tử
name-paper-staff_comment = nhận xét của cán bộ, công chức, người lao động cùng cơ quan
name-paper-standing_board_dossier = hồ sơ xếp loại tập thể Ban Thường vụ Tỉnh ủy
name-paper-standing_board_rating_programme = chương trình hội nghị xếp loại của Ban Thường vụ
name-paper-statistics = các biểu mẫu thống kê
name-paper-subordinates_comment = nhận xét của cấp dưới trực tiếp
name-paper-suggestion = văn bản gợi ý kiểm điểm
name-paper-superior_comment = nhận xét của cấp trên trực tiếp

# ------------------------------------------------------------------- nơi nhận
name-body-attending_comrades = các đồng chí dự kiểm điểm
name-body-block_office = Văn phòng Đảng ủy Khối
name-body-block_org_board = Ban Tổ chức Đảng ủy Khối
name-body-central_org_board = Ban Tổ chức Trung ương
name-body-department_office = Văn phòng Đảng ủy Sở
name-body-department_standing_board = Ban Thường vụ Đảng ủy Sở
name-body-district_advisory_agencies = các cơ quan tham mưu, giúp việc Huyện ủy
name-body-district_front = Mặt trận Tổ quốc huyện
name-body-district_office = Văn phòng Huyện ủy
name-body-district_org_board = Ban Tổ chức Huyện ủy
name-body-district_unions = các tổ chức chính trị - xã hội
name-body-province_committee = Tỉnh ủy
name-body-province_committee_members = các ủy viên Ban Chấp hành Đảng bộ tỉnh
name-body-province_office = Văn phòng Tỉnh ủy
name-body-province_org_board = Ban Tổ chức Tỉnh ủy
name-body-subordinate_organisations = các cấp ủy, tổ chức cơ sở đảng trực thuộc
name-body-subordinate_standing_boards = ban thường vụ các đảng bộ trực thuộc
