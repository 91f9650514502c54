# Kế hoạch bằng lời: mỗi quy định một câu. Câu ở đây dùng chung cho trang kế hoạch, /cancu và dòng lệnh.
plan-list = { $first }; { $rest }
plan-other = “{ $name }”
plan-decimal = { $whole },{ $part }
plan-see = xem { $source }

# --------------------------------------------------------------- mốc thời gian
plan-milestone = { $name }: { $inclusive ->
    [yes] chậm nhất hết ngày { $day }.
   *[no] kế hoạch ghi “trước ngày { $due }”, tức chậm nhất hết ngày { $day }.
}
plan-milestone-outer = { $name }: kế hoạch không ghi ngày riêng; lấy giới hạn của “{ $limit }”, chậm nhất hết ngày { $day }.
plan-milestone-none = { $name }: { $draft ->
    [yes] chưa điền ngày.
   *[no] kế hoạch không ghi ngày.
}
plan-milestone-follows = { $sentence } Việc này cần xong sau: { $needs }.
plan-milestone-kinds = { $sentence } Đây là hạn của: { $kinds }.
plan-milestone-owners = { $sentence } Việc của: { $owners }.
plan-milestone-opens = { $sentence } Làm từ ngày { $opens }.

# ---------------------------------------------------------------- đối tượng
plan-scope = { $who }: { $review ->
    [in] có kiểm điểm
    [out] không kiểm điểm
   *[undecided] kế hoạch không quy định có kiểm điểm hay không
}; { $rating ->
    [in] có xếp loại.
    [out] không xếp loại.
   *[undecided] kế hoạch không quy định việc xếp loại, cần xin ý kiến cấp ủy cấp trên.
}
plan-personal-paper = { $who ->
    [temporary] Đảng viên sinh hoạt tạm thời ở nơi khác
   *[everyone] Mỗi đảng viên
} cần có { $paper } trước khi { $before ->
    [proposal] chi bộ đề xuất mức xếp loại.
   *[rating] được xếp loại.
}

# ------------------------------------------------------- gửi trước, thời gian
plan-lead = { $what ->
    [invitation] Giấy mời cùng hồ sơ
   *[report] Dự thảo báo cáo kiểm điểm
} gửi{ $named ->
    [yes] {" "}{ $to }
   *[no] {""}
} trước cuộc họp ít nhất { $days } { $unit ->
    [working_day] ngày làm việc
   *[day] ngày
}{ $only }.
plan-duration = Thời gian kiểm điểm của { $body }: { $planned ->
    [yes] dự kiến
   *[no] tối thiểu
} { $bounded ->
    [yes] { $least } đến { $most } ngày
   *[no] { $least } ngày
}{ $differ ->
    [yes] ; cấp tỉnh được quy định khác cho cấp dưới.
   *[no] .
}
plan-weekly = Lịch kiểm điểm của tuần sau được đăng ký trước { $time } { $day } hằng tuần; { $inclusive ->
    [yes] đúng giờ ấy vẫn kịp.
   *[no] đúng giờ ấy là đã muộn.
}

# ------------------------------------------------------- nơi kiểm điểm, người dự
plan-posts = { $posts ->
    [0] Đảng viên
   *[other] Người giữ từ { $posts } chức vụ lãnh đạo, quản lý trở lên
}
plan-places = { $who }: kiểm điểm tại { $places }{ $ordered ->
    [yes] , theo thứ tự ấy.
   *[no] .
}
plan-attendee = { $whose }: { $answer }.
plan-attendee-suggested = Nơi có gợi ý kiểm điểm
plan-attendee-any = Các nơi khác
plan-attendee-named = Nơi có tên{ $begun ->
    [yes] {" "}bắt đầu bằng: { $begins }
   *[no] {""}
}{ $matched ->
    [yes] { $begun ->
        [yes] {" "}và có chữ: { $match }
       *[no] {" "}có chữ: { $match }
    }
   *[no] {""}
}
plan-attendee-office = { $office } dự, chỉ đạo kiểm điểm
plan-attendee-count = { $count } đồng chí của { $sender } dự, do { $assigned } phân công
plan-attendee-team = { $body } lập đoàn, tổ công tác dự
plan-attendee-assigned = người dự do { $assigned } phân công

# ------------------------------------------------------------- thứ tự, hồ sơ
plan-gate = Trước khi { $action }{ $named ->
    [yes] {" "}({ $role })
   *[no] {""}
}{ $bodies ->
    [yes] {" "}của { $collectives }
   *[no] {""}
}, { $warns ->
    [yes] nên có
   *[no] phải có
} { $fact }{ $only }.
plan-duty = { $duty }{ $limited ->
    [yes] {" "}({ $about })
   *[no] {""}
}: { $bodies }{ $joined ->
    [yes] , phối hợp với { $with }.
   *[no] .
}
plan-proposal = { $kind } đề nghị { $to } quyết định xếp loại: { $subject }{ $only }.
plan-year-end = { $what ->
    [summary] Xếp loại phải xong trước khi đơn vị tổng kết năm.
   *[month] Xếp loại vào dịp cuối năm (tính từ tháng { $month }).
}
plan-head-level = Mức của người đứng đầu gắn với mức của đơn vị; nhận mức cao hơn thì phần mềm chỉ nhắc.

# ----------------------------------------------------------------- thẩm quyền
plan-authority = { $subject }{ $of ->
    [org] {": "}{ $kinds }
    [none] {""}
   *[other] {" "}({ $kinds })
}{ $exists ->
    [yes] {""}
   *[no] , ở nơi không có tập thể ấy
}: { $decides ->
    [yes] do { $body } quyết định{ $secret ->
        [yes] , bỏ phiếu kín.
        [no] , không bỏ phiếu kín.
       *[not_said] .
    }
   *[no] không xếp loại.
}

# ------------------------------------------------ tiêu chí, phiếu, kỷ luật, tỷ lệ
plan-topic = { $topic }: { $state ->
    [stated] kế hoạch tự quy định{ $told ->
        [yes] , { $text }.
       *[no] .
    }
    [external] kế hoạch này không quy định, xem { $source }.
   *[absent] kế hoạch không nói đến.
}
plan-criteria = { $state ->
    [stated] Kế hoạch tự ghi tiêu chí đánh giá
    [external] Tiêu chí đánh giá: kế hoạch này không quy định, xem { $source }
   *[absent] Tiêu chí đánh giá: kế hoạch không nói đến
}{ $count ->
    [0] .
   *[other] ; phiếu tự đánh giá có { $count } tiêu chí.
}
plan-criterion = Tiêu chí { $number } ({ $part ->
    [member] mọi đảng viên
    [leader] cán bộ lãnh đạo, quản lý
   *[head] người đứng đầu
}): { $label }. Nguồn: { $source }.
plan-grades = Cấp độ của mỗi tiêu chí: { $state ->
    [stated] { $names }.
    [external] kế hoạch này không quy định, xem { $source }.
   *[absent] kế hoạch không nói đến.
}
plan-levels = Mức xếp loại đảng viên: { $state ->
    [stated] { $names }.
    [external] kế hoạch này không quy định, xem { $source }.
   *[absent] kế hoạch không nói đến.
}
plan-text = Phần viết ({ $part ->
    [member] mọi đảng viên
    [leader] cán bộ lãnh đạo, quản lý
   *[head] người đứng đầu
}): { $label }{ $yes_no ->
    [yes] , trả lời có hoặc không.
   *[no] .
}
plan-discipline = Bị kỷ luật { $period ->
    [calendar_year] trong năm kiểm điểm
   *[rolling_year] trong thời hạn một năm tính đến ngày xếp loại
}: { $vote ->
    [yes] là căn cứ của mức { $level }, vẫn bỏ phiếu.
   *[no] xếp mức { $level }, không bỏ phiếu mức khác.
}
plan-vote = Mức { $level }: cần trên { $share } số đảng viên chính thức tán thành.
plan-cap = Số { $groups } xếp Hoàn thành xuất sắc nhiệm vụ: { $share }.
plan-cap-share = không vượt quá { $percent }% số xếp Hoàn thành tốt nhiệm vụ{ $special ->
    [0] {""}
   *[other] ; có thành tích đặc biệt xuất sắc thì không vượt quá { $special }%
}{ $below ->
    [0] {""}
   *[other] ; chi bộ dưới { $below } đảng viên thì nhiều nhất { $most }
}{ $counted ->
    [deciding_level] ; tính ở cấp quyết định, không tính riêng từng chi bộ
   *[not_said] {""}
}{ $alike ->
    [yes] ; tính riêng từng nhóm có vị trí, nhiệm vụ tương đồng
   *[no] {""}
}
plan-rating = Các mức: { $levels }.
plan-score = { $label }: tối đa { $most } điểm.
plan-score-form = Mẫu { $form } dùng cho { $group }: các mục theo Phụ lục { $annex }.
plan-score-part = Mẫu { $form }, { $part ->
    [common] nhóm tiêu chí chung
   *[tasks] kết quả thực hiện nhiệm vụ
}: tối đa { $most } điểm.
plan-score-item = Mẫu { $form }, { $part ->
    [common] nhóm tiêu chí chung
   *[tasks] kết quả thực hiện nhiệm vụ
}, mục { $number }: { $label }; { $set ->
    [yes] tối đa { $points } điểm.
   *[no] điểm do cấp ủy quy định.
}
plan-condition = { $ground ->
    [yes] Căn cứ của mức { $level }
   *[no] Điều kiện của mức { $level }
}{ $grouped ->
    [yes] {" "}({ $groups })
   *[no] {""}
}: { $condition }.
plan-advice = Mức { $level }: không nên vượt quá { $share } tổng số tổ chức trực thuộc; đây là lời khuyên, không phải giới hạn.
plan-reading = { $code }: { $sentence }

# ---------------------------------------------------------- tên gọi trong kế hoạch
name-kind-org_upper = đảng bộ cấp trên trực tiếp của cơ sở
name-kind-org_base = đảng bộ cơ sở
name-kind-org_section = đảng bộ bộ phận
name-kind-cell_base = chi bộ cơ sở
name-kind-cell_sub = chi bộ trực thuộc đảng ủy cơ sở
name-kind-cell_section = chi bộ trực thuộc đảng ủy bộ phận

name-level-EXCELLENT = Hoàn thành xuất sắc nhiệm vụ
name-level-CLEAN_STRONG = Trong sạch vững mạnh
name-level-GOOD = Hoàn thành tốt nhiệm vụ
name-level-COMPLETED = Hoàn thành nhiệm vụ
name-level-WEAK = Yếu kém
name-level-NOT_COMPLETED = Không hoàn thành nhiệm vụ
name-result-EXCELLENT = Hoàn thành xuất sắc
name-result-GOOD = Hoàn thành tốt
name-result-COMPLETED = Hoàn thành
name-result-COMPLETED_LIMITED = Hoàn thành nhưng còn hạn chế về năng lực

name-scope-exempt_work_and_activity = Đảng viên được miễn công tác và sinh hoạt đảng
name-scope-suspended_party = Đảng viên bị đình chỉ sinh hoạt đảng
name-scope-suspended_committee = Cấp ủy viên bị đình chỉ sinh hoạt cấp ủy
name-scope-new_member = Đảng viên mới kết nạp chưa đủ { $months } tháng
name-scope-long_leave = Đảng viên nghỉ ốm cộng lại từ { $months } tháng trở lên, hoặc nghỉ thai sản
name-scope-anyone_else = Đảng viên khác

name-topic-cap_excellent = Tỷ lệ Hoàn thành xuất sắc nhiệm vụ
name-topic-vote_threshold_excellent = Số phiếu cho mức Hoàn thành xuất sắc nhiệm vụ
name-topic-vote_threshold_other = Số phiếu cho các mức khác
name-topic-points = Điểm
name-topic-criteria = Tiêu chí
name-topic-absent_member = Đảng viên vắng mặt
name-topic-cap_rounding = Làm tròn tỷ lệ
name-topic-discipline_timing = Kỷ luật tính vào kỳ nào, nơi nào
name-topic-level_by_pattern = Bao nhiêu cấp độ tiêu chí thì được mức nào
name-topic-moved_in_year = Chuyển sinh hoạt, ở nước ngoài trong năm
name-topic-re_rating = Hủy kết quả, xếp loại lại
name-topic-invitation_days = Gửi giấy mời
name-topic-report_days = Gửi dự thảo báo cáo

name-milestone-cell_base = Chi bộ cơ sở kiểm điểm, xếp loại
name-milestone-cell_review_and_rating = Chi bộ kiểm điểm, phân loại
name-milestone-cell_section = Chi bộ trực thuộc đảng ủy bộ phận kiểm điểm, xếp loại
name-milestone-cell_sub = Chi bộ trực thuộc đảng ủy cơ sở kiểm điểm, xếp loại
name-milestone-central_submission = Báo cáo Trung ương
name-milestone-collective_report_comments = Góp ý báo cáo kiểm điểm tập thể
name-milestone-commune_committee = Cấp ủy xã, thị trấn kiểm điểm
name-milestone-decision_and_lists = Gửi quyết định và danh sách xếp loại
name-milestone-district = Cấp huyện kiểm điểm
name-milestone-district_agency = Cơ quan cấp huyện kiểm điểm
name-milestone-district_organisation_rated = Hội nghị xếp loại Đảng bộ huyện
name-milestone-district_standing_board_review = Ban Thường vụ Huyện ủy kiểm điểm
name-milestone-dossier = Gửi hồ sơ
name-milestone-dossier_to_central = Gửi hồ sơ về Trung ương
name-milestone-dossier_to_province = Gửi hồ sơ về Tỉnh ủy
name-milestone-grassroots = Cấp cơ sở kiểm điểm
name-milestone-grassroots_dossier = Cơ sở gửi hồ sơ
name-milestone-org_base = Đảng bộ cơ sở kiểm điểm, xếp loại
name-milestone-org_section = Đảng bộ bộ phận kiểm điểm, xếp loại
name-milestone-party_building_report = Gửi báo cáo công tác xây dựng Đảng
name-milestone-provincial_managed_dossier = Gửi hồ sơ cán bộ diện Tỉnh ủy quản lý
name-milestone-province_level = Cấp tỉnh kiểm điểm
name-milestone-province_organisation_self_rating = Đảng bộ tỉnh tự xếp loại
name-milestone-province_standing_board_review = Ban Thường vụ Tỉnh ủy kiểm điểm
name-milestone-result_report = Báo cáo kết quả
name-milestone-review_and_rating = Kiểm điểm và xếp loại
name-milestone-review_and_rating_special = Kiểm điểm và xếp loại ở nơi đặc thù được phép muộn hơn
name-milestone-standing_board_member_papers = Ủy viên Ban Thường vụ gửi bản kiểm điểm
name-milestone-standing_board_rating_conference = Hội nghị Ban Thường vụ xếp loại
name-milestone-standing_board_review = Ban Thường vụ kiểm điểm
name-milestone-summary_conference = Hội nghị tổng kết

name-body-base_committee = cấp ủy cơ sở
name-body-block_advisory_body = tập thể cơ quan tham mưu của Đảng ủy Khối
name-body-block_standing_board = Ban Thường vụ Đảng ủy Khối
name-body-cell = chi bộ
name-body-cell_board = chi ủy
name-body-committee = cấp ủy
name-body-district_standing_board = Ban Thường vụ Huyện ủy
name-body-highest_committee = cấp ủy cao nhất mà người ấy tham gia
name-body-leadership_collective_at_work = tập thể lãnh đạo, quản lý nơi công tác
name-body-leadership_with_cell_base = tập thể lãnh đạo nơi có chi bộ cơ sở
name-body-review_meeting = hội nghị kiểm điểm
name-body-leadership_with_org_base = tập thể lãnh đạo nơi có đảng bộ cơ sở
name-body-none = không cấp nào
name-body-org_base_committee = đảng ủy cơ sở
name-body-org_section = đảng bộ bộ phận
name-body-own_cell = chi bộ nơi sinh hoạt
name-body-parent_committee = cấp ủy cấp trên trực tiếp
name-body-parent_standing_board = ban thường vụ cấp ủy cấp trên trực tiếp
name-body-province_standing_board = Ban Thường vụ Tỉnh ủy
name-body-province_standing_committee = Thường trực Tỉnh ủy
name-body-provincial_caucus = Ban cán sự đảng UBND tỉnh
name-body-section_committee = đảng ủy bộ phận
name-body-standing_board = ban thường vụ
name-body-standing_member_in_charge = Ủy viên Ban Thường vụ phụ trách
name-body-working_team_head = Trưởng đoàn công tác
name-body-building_boards = các ban xây dựng Đảng
name-body-committee_members = các đồng chí cấp ủy viên
name-body-district_military_committee = Đảng ủy Quân sự huyện
name-body-district_police_committee = Đảng ủy Công an huyện
name-body-district_standing_board_members = các đồng chí Ủy viên Ban Thường vụ Huyện ủy
name-body-inspection_committee = Ủy ban kiểm tra
name-body-party_caucus = các ban cán sự đảng
name-body-party_delegation = các Đảng đoàn
name-body-province_standing_board_members = các đồng chí Ủy viên Ban Thường vụ Tỉnh ủy
name-body-person_in_charge = đồng chí được phân công phụ trách
name-body-unions = các đoàn thể
name-body-agency_head = người đứng đầu cơ quan, đơn vị, doanh nghiệp
name-body-caucus_secretary = bí thư ban cán sự đảng
name-body-committee_secretary = bí thư cấp ủy
name-body-delegate = người được ủy quyền
name-body-delegation_secretary = bí thư đảng đoàn
name-body-deputy = đồng chí cấp phó
name-body-head = người đứng đầu

name-post-base_committee = Cấp ủy viên cơ sở
name-post-block_committee = Đảng ủy viên Khối
name-post-block_standing_board = Ủy viên Ban Thường vụ Đảng ủy Khối
name-post-cell_board = Chi ủy viên
name-post-committee = Cấp ủy viên
name-post-deputy = Cấp phó của người đứng đầu
name-post-district_standing_board = Ủy viên Ban Thường vụ Huyện ủy
name-post-head = Người đứng đầu cơ quan, đơn vị
name-post-province_standing_board = Ủy viên Ban Thường vụ Tỉnh ủy
name-post-section_committee = Đảng ủy viên bộ phận
name-post-standing_board = Ủy viên ban thường vụ

name-subject-org = Tổ chức đảng
name-subject-member = Đảng viên
name-subject-leader = Cán bộ lãnh đạo, quản lý
name-subject-cell_board = Tập thể chi ủy
name-subject-committee = Tập thể cấp ủy
name-subject-leadership_collective = Tập thể lãnh đạo, quản lý
name-subject-standing_board = Tập thể ban thường vụ
name-subject-party_caucus = Ban cán sự đảng
name-subject-party_delegation = Đảng đoàn
name-subject-standing_board_member = Ủy viên ban thường vụ

name-action-accept_papers = nhận hồ sơ
name-action-ballot = bỏ phiếu
name-action-ballot_organisation = bỏ phiếu phân loại tổ chức đảng
name-action-close_cell_review = kết thúc kiểm điểm ở chi bộ
name-action-close_section_review = kết thúc kiểm điểm ở đảng bộ bộ phận
name-action-commend = khen thưởng chi bộ tiêu biểu
name-action-conclude_review = kết luận kiểm điểm từng người
name-action-complete_report = hoàn thiện báo cáo kiểm điểm của tập thể
name-action-decide_leader = quyết định xếp loại cán bộ
name-action-decide_member = quyết định xếp loại đảng viên
name-action-decide_organisation = quyết định xếp loại tổ chức đảng
name-action-hold_joint_review = họp kiểm điểm chung
name-action-hold_meeting = họp kiểm điểm
name-action-open_conference = mở hội nghị xếp loại
name-action-open_season = kiểm điểm, xếp loại năm nay
name-action-review_elsewhere = kiểm điểm thêm ở nơi khác
name-action-review_in_cell = kiểm điểm ở chi bộ
name-action-open_party_review = mở kiểm điểm của tổ chức đảng
name-action-propose = đề xuất mức xếp loại
name-action-rate = xếp loại
name-action-rate_organisation = xếp loại tổ chức đảng
name-action-review_at_standing_board = kiểm điểm tại ban thường vụ
name-action-start_collective_review = kiểm điểm tập thể
name-action-start_review = tiến hành kiểm điểm

name-fact-cell_review_done = kết quả kiểm điểm ở chi bộ
name-fact-civil_rated = kết quả xếp loại cán bộ, công chức
name-fact-civil_servants_rated = kết quả đánh giá, xếp loại cán bộ, công chức, viên chức, người lao động
name-fact-government_rated = kết quả xếp loại chính quyền cùng cấp
name-fact-leadership_collective_rated = kết quả đánh giá, xếp loại tập thể lãnh đạo, quản lý
name-fact-leadership_review_done = kết quả kiểm điểm của tập thể lãnh đạo, quản lý
name-fact-level_proposed = mức do chi ủy đề xuất
name-fact-reported = báo cáo tự đánh giá của người ấy trước cuộc họp
name-fact-residence_comment = nhận xét của cấp ủy nơi cư trú
name-fact-review_done = kết quả kiểm điểm
name-fact-self_rated = mức tự xếp loại của người ấy
name-fact-temp_comment = nhận xét của nơi sinh hoạt tạm thời
name-fact-temp_comment_received = nhận xét của nơi sinh hoạt tạm thời
name-fact-unions_rated = kết quả xếp loại các đoàn thể cùng cấp
name-fact-upper_standing_committee_agreed = sự đồng ý của thường trực cấp ủy cấp trên trực tiếp
name-fact-appraised = kết quả thẩm định của ban tổ chức
name-fact-clean_strong = mức Trong sạch vững mạnh
name-fact-accepted = ý kiến tiếp thu của cá nhân
name-fact-commented = góp ý của tập thể
name-fact-concluded = kết luận của người đứng đầu
name-fact-deputy_joins_chair = một đồng chí cấp phó tham gia chủ trì
name-fact-elsewhere_decided = quyết định của cấp có thẩm quyền
name-fact-last_year_corrected = kết quả chấn chỉnh xếp loại năm trước
name-fact-last_year_rechecked = kết quả rà soát xếp loại năm trước
name-fact-opinion_asked = ý kiến của đồng chí phụ trách
name-fact-result_reported = báo cáo kết quả của từng nơi bên dưới
name-fact-state_side_assessed = kết quả đánh giá chất lượng hoạt động của chính quyền

name-only-always = {""}
name-only-civil_servant = {" "}(với cán bộ, công chức)
name-only-listed_in_2035 = {" "}(với đơn vị có tên trong Thông báo số 2035)
name-only-not_freed_from_213 = {" "}(trừ người được miễn nhận xét theo Quy định 213)
name-only-suggested = {" "}(nơi có gợi ý kiểm điểm)
name-only-temporary_cell = {" "}(với người sinh hoạt tạm thời)
name-only-has_standing_board = {" "}(nơi có ban thường vụ)
name-only-last_year_faulty = {" "}(khi kết quả năm trước chưa đúng quy định)
name-only-leader = {" "}(với cán bộ lãnh đạo, quản lý)
name-only-not_has_standing_board = {" "}(nơi không có ban thường vụ)
name-only-state_side = {" "}(với xã, thị trấn và phòng, ban của UBND huyện)
name-only-used = {" "}(với tổ đảng có kiểm điểm đảng viên)
name-only-one_chair = {" "}(khi một người giữ mọi chức danh đồng chủ trì)

name-group-any = trường hợp
name-group-members = đảng viên
name-group-organisations = tổ chức đảng
name-group-committees = cấp ủy
name-group-leaders = cán bộ
name-group-cell = chi bộ
name-group-org_base = đảng bộ cơ sở
name-group-member = người không giữ chức vụ lãnh đạo
name-group-outside = người ngoài hệ thống chính trị
name-group-leader = cán bộ lãnh đạo, quản lý
name-group-collective = tập thể

name-duty-announce_appraisal = thông báo lịch thẩm định
name-duty-appraise = thẩm định hồ sơ, quy trình xếp loại
name-duty-chair_review = chủ trì kiểm điểm
name-duty-choose_raters = chọn các chủ thể tham gia đánh giá
name-duty-compile_results = tổng hợp hồ sơ, kết quả kiểm điểm, xếp loại
name-duty-compile_suggestions = tổng hợp nội dung gợi ý kiểm điểm
name-duty-conclude_report = tổng hợp ý kiến, kết luận để hoàn thiện báo cáo của tập thể
name-duty-consult = phối hợp kiểm điểm lực lượng Công an, Quân sự xã, thị trấn
name-duty-direct_collective_report = chỉ đạo xây dựng báo cáo kiểm điểm tập thể
name-duty-follow_the_plan = theo dõi, đôn đốc thực hiện kế hoạch
name-duty-hear_breaches = nghe báo cáo trách nhiệm khi quy định không được thực hiện đúng
name-duty-hear_obstacles = nhận phản ánh khó khăn, vướng mắc
name-duty-issue_suggestion = gợi ý nội dung kiểm điểm
name-duty-pick_for_commendation = lựa chọn nơi tiêu biểu để khen thưởng
name-duty-prepare_conferences = chuẩn bị nội dung các hội nghị
name-duty-present_report = trình bày báo cáo kiểm điểm của tập thể
name-duty-propose_suggestion = đề xuất nội dung gợi ý kiểm điểm
name-duty-urge_and_report = đôn đốc, dự hội nghị kiểm điểm và báo cáo kết quả

name-about-commune_military = lực lượng quân sự xã, thị trấn
name-about-commune_police = lực lượng công an xã, thị trấn
name-about-head = kiểm điểm người đứng đầu
name-about-joint_review = hội nghị kiểm điểm chung
name-about-leader = cán bộ lãnh đạo, quản lý
name-about-member = đảng viên

name-weekday-monday = thứ Hai
name-weekday-tuesday = thứ Ba
name-weekday-wednesday = thứ Tư
name-weekday-thursday = thứ Năm
name-weekday-friday = thứ Sáu
name-weekday-saturday = thứ Bảy
name-weekday-sunday = Chủ nhật

name-condition-points_at_least = từ { $value } điểm trở lên
name-condition-points_below = dưới { $value } điểm
name-condition-task_result_at_least = kết quả thực hiện nhiệm vụ từ mức { $value } trở lên
name-condition-board_united_at_least = cấp ủy đoàn kết, đạt từ mức { $value } trở lên
name-condition-activity_as_prescribed = sinh hoạt đảng đúng quy định
name-condition-members_all_completed = 100% đảng viên được phân loại từ Hoàn thành nhiệm vụ trở lên
name-condition-cells_all_completed = 100% tổ chức đảng trực thuộc từ Hoàn thành nhiệm vụ trở lên
name-condition-peers_at_rank = chính quyền, đoàn thể cùng cấp từ hạng { $value } trở lên
name-condition-no_leader_disciplined = không có cấp ủy viên, cấp trưởng, cấp phó bị kỷ luật, trừ khi tổ chức đảng tự phát hiện và xử lý
name-condition-board_disunited = nội bộ cấp ủy mất đoàn kết
name-condition-corruption_with_discipline = để xảy ra tham nhũng, tiêu cực, suy thoái đến mức có đảng viên bị kỷ luật
name-condition-government_lowest = chính quyền cùng cấp ở hạng thấp nhất
name-condition-unions_lowest_at_least = từ { $value } đoàn thể cùng cấp trở lên ở hạng thấp nhất
name-condition-weak_cells_over = trên { $value } tổ chức đảng trực thuộc Yếu kém
name-condition-not_completed_over = trên { $value } đảng viên Không hoàn thành nhiệm vụ
name-condition-civil_at_least = cán bộ, công chức được xếp từ mức { $value } trở lên
name-condition-civil_excellent_or_honoured = cán bộ, công chức được xếp Hoàn thành xuất sắc, hoặc được đề nghị Chiến sĩ thi đua cấp cơ sở, hoặc có Bằng khen cấp Bộ, cấp tỉnh
name-condition-civil_not_completed = bị xếp Không hoàn thành nhiệm vụ với tư cách cán bộ, công chức
name-condition-cell_tasks_not_done = không hoàn thành nhiệm vụ chi bộ giao
name-condition-forbidden_acts = vi phạm những điều đảng viên không được làm
name-condition-refused_assignment_or_disunity = không chấp hành phân công, hoặc gây mất đoàn kết nội bộ
name-condition-cadre_work_or_disunity = tập thể sai phạm công tác cán bộ, mất đoàn kết, bè phái, chạy chức quyền, đã có kết luận
name-condition-member_disciplined = thành viên tập thể vi phạm chức trách, công vụ, bị kỷ luật từ khiển trách trở lên, trừ vi phạm ở nơi cũ hoặc ngoài chức trách của tập thể
name-condition-member_degeneration = thành viên tập thể suy thoái, “tự diễn biến”, “tự chuyển hóa”, đã có kết luận
name-condition-nobody_disciplined = không có đơn vị trực thuộc, thành viên tập thể lãnh đạo bị kỷ luật
name-condition-done_under = nơi lãnh đạo xong dưới { $value }% nhiệm vụ
name-condition-all_done = xong tất cả nhiệm vụ được giao
name-condition-all_on_time = xong đúng hạn tất cả nhiệm vụ
name-condition-exceeded_at_least = ít nhất { $value }% nhiệm vụ vượt mức
name-condition-late_at_most = chậm tiến độ không quá { $value }% nhiệm vụ
name-condition-shortcomings_fixed = khắc phục hết hạn chế được chỉ ra kỳ trước
name-condition-not_done_over = trên { $value }% nhiệm vụ không hoàn thành
name-condition-unit_all_done = nơi phụ trách xong tất cả nhiệm vụ được giao
name-condition-unit_all_on_time = nơi phụ trách xong đúng hạn tất cả nhiệm vụ
name-condition-unit_exceeded_at_least = ít nhất { $value }% nhiệm vụ của nơi phụ trách vượt mức
name-condition-unit_late_at_most = nơi phụ trách chậm tiến độ không quá { $value }% nhiệm vụ
name-condition-unit_done_under = nơi phụ trách xong dưới { $value }% nhiệm vụ
name-condition-degeneration = suy thoái, “tự diễn biến”, “tự chuyển hóa”, đã có kết luận
name-condition-duty_violation_disciplined = vi phạm chức trách, công vụ, bị kỷ luật từ khiển trách trở lên
name-condition-example_violation = vi phạm trách nhiệm nêu gương, đã có kết luận
name-condition-five_targets_missed = nơi phụ trách không đạt các chỉ tiêu kinh tế - xã hội cơ bản
name-condition-low_confidence_over_half = trên 50% phiếu tín nhiệm thấp
name-condition-subordinate_corruption = tổ chức, cá nhân quản lý trực tiếp tham nhũng, tiêu cực, bị kỷ luật
name-condition-units_not_completed_over_half = trên 50% đơn vị phụ trách Không hoàn thành nhiệm vụ

# ------------------------------------------------------------------ trang kế hoạch
plan-section-topics = Kế hoạch tự quy định những việc gì
plan-section-milestones = Mốc thời gian
plan-section-scope = Đối tượng
plan-section-lead = Gửi trước cuộc họp
plan-section-duration = Thời gian kiểm điểm
plan-section-place = Nơi kiểm điểm, người dự
plan-section-order = Việc gì phải xong trước việc gì
plan-section-authority = Thẩm quyền quyết định
plan-section-duties = Ai làm việc gì, đề nghị ai
plan-section-criteria = Tiêu chí
plan-section-form = Phiếu tự đánh giá
plan-section-scores = Mẫu chấm điểm theo nhóm
plan-section-papers = Giấy tờ mỗi người phải lo
plan-section-discipline = Kỷ luật
plan-section-votes = Số phiếu cần đạt
plan-section-cap = Tỷ lệ Hoàn thành xuất sắc nhiệm vụ
plan-section-organisations = Xếp loại tổ chức đảng
plan-section-members = Xếp loại đảng viên
plan-section-readings = Cách hiểu ở chỗ câu chữ còn hở
plan-read-as = Hiểu là ({ $code }): { $sentence }
plan-silent = Kế hoạch không nói đến.
plan-nothing = Kế hoạch không tự quy định việc này.
plan-external = Kế hoạch này không quy định, xem { $source }.
plan-line-clause = Mục { $clause }
plan-line-shell = [{ $clause }: “{ $quote }”]
plan-line-basis = Biết được: { $basis }

# --------------------------------------------------------------- so sánh các kế hoạch
compare-text = { $text }
compare-silent = không nói
compare-day = chậm nhất { $day }
compare-day-borrowed = chậm nhất { $day } (ngày của cấp chứa nó)
compare-scope = { $review ->
    [in] kiểm điểm
    [out] không kiểm điểm
   *[undecided] không quy định kiểm điểm
}, { $rating ->
    [in] xếp loại
    [out] không xếp loại
   *[undecided] không quy định xếp loại
}
compare-votes = trên { $share } đảng viên chính thức
compare-ahead = ít nhất { $days } { $unit ->
    [working_day] ngày làm việc
   *[day] ngày
}{ $only }
compare-criteria = có { $count } tiêu chí
compare-duration = { $planned ->
    [yes] dự kiến
   *[no] tối thiểu
} { $bounded ->
    [yes] { $least } đến { $most } ngày
   *[no] { $least } ngày
}
compare-decides = { $decides ->
    [yes] { $body }{ $secret ->
        [yes] , bỏ phiếu kín
        [no] , không bỏ phiếu kín
       *[not_said] {""}
    }
   *[no] không xếp loại
}
compare-disciplined = Bị kỷ luật
compare-discipline = { $period ->
    [calendar_year] trong năm kiểm điểm
   *[rolling_year] trong một năm đến ngày xếp loại
}: { $level }{ $vote ->
    [yes] , vẫn bỏ phiếu
   *[no] , không bỏ phiếu mức khác
}
compare-ground = { $condition }: căn cứ của mức { $level }
compare-group-milestones = Hạn theo loại hình tổ chức đảng
compare-group-steps = Các mốc thời gian
compare-group-scope = Đối tượng
compare-group-votes = Số phiếu cần đạt
compare-group-cap = Tỷ lệ
compare-group-lead = Gửi trước cuộc họp
compare-group-criteria = Tiêu chí, điểm
compare-group-duration = Thời gian kiểm điểm
compare-group-authority = Thẩm quyền quyết định
compare-group-discipline = Kỷ luật

# --------------------------------------------------------------------- /cancu
# Chữ nào gọi việc nào: cách nhau bằng dấu phẩy, có dấu hay không dấu khi gõ đều được.
ask-words-deadline = hạn, hạn cuối, thời hạn, kỳ hạn, mốc, mốc thời gian, khi nào, bao giờ, ngày nào, hạn hồ sơ
ask-words-cap = tỷ lệ, tỉ lệ, trần, xuất sắc, tỷ lệ xuất sắc, bao nhiêu người xuất sắc
ask-words-vote = phiếu, số phiếu, bỏ phiếu, biểu quyết, phiếu bầu, tán thành
ask-words-invitation = giấy mời, mời, thư mời, mời họp
ask-words-report = dự thảo, báo cáo, dự thảo báo cáo, gửi báo cáo, gửi trước
ask-words-duration = thời gian họp, thời gian kiểm điểm, họp mấy ngày, mấy ngày, thời lượng, đăng ký lịch, họp
ask-words-scope = đối tượng, thuộc diện, ai kiểm điểm, ai phải kiểm điểm, kiểm điểm, miễn sinh hoạt, đình chỉ, mới kết nạp
ask-words-discipline = kỷ luật, kỉ luật, bị kỷ luật, khiển trách, cảnh cáo
ask-words-authority = thẩm quyền, ai quyết định, quyết định, cấp nào, ai xếp loại
ask-words-place = nơi kiểm điểm, kiểm điểm ở đâu, ở đâu, nơi họp, ai dự, người dự
ask-words-order = thứ tự, điều kiện, trước khi, việc gì trước, nhận xét, nhận xét nơi cư trú, giấy tờ
ask-words-points = điểm, thang điểm, chấm điểm, bao nhiêu điểm
ask-words-criteria = tiêu chí, tiêu chuẩn, nội dung đánh giá
ask-kind-org_upper = đảng bộ cấp trên, cấp trên, cấp trên trực tiếp, khối, đảng ủy khối, huyện ủy
ask-kind-org_base = đảng bộ cơ sở, đảng ủy cơ sở, đảng bộ, đảng ủy
ask-kind-org_section = đảng bộ bộ phận, đảng ủy bộ phận, bộ phận, đảng bộ
ask-kind-cell_base = chi bộ cơ sở, chi bộ
ask-kind-cell_sub = chi bộ trực thuộc, chi bộ trực thuộc đảng ủy cơ sở, chi bộ trực thuộc đảng bộ cơ sở, chi bộ
ask-kind-cell_section = chi bộ bộ phận, chi bộ trực thuộc đảng bộ bộ phận, chi bộ trực thuộc đảng ủy bộ phận, chi bộ trực thuộc, chi bộ
ask-topic-deadline = Hạn
ask-topic-cap = Tỷ lệ xuất sắc
ask-topic-vote = Số phiếu
ask-topic-invitation = Giấy mời
ask-topic-report = Dự thảo báo cáo
ask-topic-duration = Thời gian họp
ask-topic-scope = Đối tượng
ask-topic-discipline = Kỷ luật
ask-topic-authority = Thẩm quyền
ask-topic-place = Nơi kiểm điểm
ask-topic-order = Việc gì trước
ask-topic-points = Điểm
ask-topic-criteria = Tiêu chí
grounds-head = Căn cứ · { $topic } · kế hoạch { $plan }
grounds-head-page = Căn cứ · { $topic } · kế hoạch { $plan } · trang { $page }/{ $pages }
grounds-menu-head = Căn cứ · kế hoạch { $plan }
grounds-menu = Đồng chí muốn biết việc gì trong kế hoạch? Chọn ở dưới, hoặc gõ, ví dụ: /cancu ty le 31, /cancu han chi bo, /cancu phieu 12.
grounds-unknown = Chưa rõ đồng chí hỏi “{ $typed }” về việc gì. Có thể hỏi những việc dưới đây, hoặc gõ, ví dụ: /cancu ty le 31, /cancu han chi bo, /cancu phieu 12.
grounds-no-season = Hiện chưa có kỳ kiểm điểm nào đang mở cho đồng chí, nên chưa có kế hoạch để trả lời. Mời đồng chí xem tất cả kế hoạch trên trang của hệ thống.
grounds-mine-head = Căn cứ của đồng chí { $name }
grounds-mine-more = Muốn biết quy định khác của kế hoạch, đồng chí chọn ở dưới, hoặc gõ, ví dụ: /cancu ty le 31, /cancu han chi bo, /cancu phieu 12.
grounds-reading = Hiểu là ({ $code }): { $sentence }
grounds-day = Hạn của { $kinds }: { $finding }{ $when ->
    [none] {""}
    [today] {" "}Hôm nay là ngày cuối.
    [past] {" "}Đã quá { $days } ngày.
   *[ahead] {" "}Còn { $days } ngày.
}
grounds-votes = Có { $official } đảng viên chính thức: mức { $level } cần trên { $share }, tức ít nhất { $needed } phiếu tán thành.
grounds-all-good = Số này tính khi cả { $members } đảng viên đều xếp từ Hoàn thành tốt nhiệm vụ trở lên. Nếu ít hơn, đồng chí gõ thêm số người ấy, ví dụ: /cancu ty le 31 25.
grounds-default-invitation = Phần mềm nhắc gửi giấy mời trước { $days } ngày; đây là mặc định của phần mềm, không phải quy định của kế hoạch.
button-grounds-other = Hỏi việc khác
button-grounds-mine = Căn cứ của tôi
button-plan-page = Xem cả kế hoạch
button-plans-page = Xem các kế hoạch

# ------------------------------------------------------------ phạm vi, tập thể
plan-covers = Trong { $root }, { $units }: { $answer ->
    [in] thuộc phạm vi kế hoạch.
    [out] không thuộc phạm vi kế hoạch.
   *[undecided] kế hoạch không nói có thuộc phạm vi hay không.
}
plan-rated = Tổ chức đảng là { $what }: { $answer ->
    [in] được xếp loại.
    [out] không xếp loại.
   *[undecided] kế hoạch không nói có xếp loại hay không.
}
plan-suggestion = Gợi ý kiểm điểm: { $state ->
    [stated] gửi cho { $targets } thuộc diện { $manager } quản lý.
    [external] kế hoạch này không quy định, xem { $source }.
   *[absent] kế hoạch không nói đến.
}
plan-collectives-at = Các tập thể kiểm điểm tại: { $place }.
plan-collective = { $body }{ $kinded ->
    [yes] {" "}({ $kind })
   *[no] {""}
}: { $exists ->
    [yes] kiểm điểm tập thể tại { $place }.
   *[no] nơi không có thì kiểm điểm { $instead }, tại { $place }.
}
plan-body = { $body } ({ $of }): có kiểm điểm tập thể{ $placed ->
    [yes] {" "}tại { $place }
   *[no] {""}
}{ $only }.
plan-body-rated = { $bodies } ({ $of }): { $answer ->
    [in] được xếp loại tập thể.
    [out] không xếp loại tập thể.
   *[undecided] kế hoạch không nói có xếp loại hay không.
}
plan-role-places = Với { $who }{ $only }: { $steps } tại { $places }{ $ordered ->
    [yes] , theo thứ tự ấy
   *[no] {""}
}{ $about ->
    [before_suspension] , chỉ về thời gian trước khi bị đình chỉ.
    [concurrent_post] , chỉ phần việc kiêm nhiệm.
   *[everything] .
}
plan-case = {" "}({ $name })
plan-records = Với { $who }: kiểm điểm với các tư cách { $records }.
plan-otherwise = Kế hoạch còn ghi: “{ $quote }”.
name-only-has_board = {" "}(nơi có chi ủy)
name-only-three_or_more_on_committee = {" "}(nơi cả tập thể lãnh đạo, từ ba người trở lên, đều là cấp ủy viên)
name-only-three_or_more = {" "}(nơi có từ ba người lãnh đạo trở lên)
name-only-under_three = {" "}(nơi có dưới ba người lãnh đạo)
name-only-no_board = {" "}(nơi không có chi ủy)
name-unit-org_upper = đảng bộ cấp trên trực tiếp của cơ sở
name-unit-org_base = đảng bộ cơ sở
name-unit-org_section = đảng bộ bộ phận
name-unit-cell_base = chi bộ cơ sở
name-unit-cell_sub = chi bộ trực thuộc đảng ủy cơ sở
name-unit-cell_section = chi bộ trực thuộc đảng ủy bộ phận
name-unit-commune = cấp xã
name-unit-department = sở, ngành
name-unit-district = cấp huyện
name-unit-district_agency = cơ quan cấp huyện
name-unit-enterprise = doanh nghiệp
name-unit-province = cấp tỉnh
name-unit-provincial_union = đoàn thể cấp tỉnh
name-unit-public_unit = đơn vị sự nghiệp
name-body-central = Trung ương
name-body-commune_committee = Đảng ủy xã
name-body-committee_or_similar_unit = cấp ủy hoặc đơn vị tương đương
name-body-leadership_collective = tập thể lãnh đạo, quản lý
name-body-office_holders = những người giữ chức vụ
name-body-concurrent_workplace = nơi kiêm chức vụ
name-body-main_workplace = nơi làm việc nhiều thời gian hơn
name-body-org_board = ban tổ chức của cấp ủy
name-body-same_level_bodies = các cơ quan, tổ chức cùng cấp
name-body-with_committee = cuộc kiểm điểm của cấp ủy, ghép chung
name-body-official_cell = chi bộ nơi sinh hoạt chính thức
name-body-own_level = chính cấp ấy
name-body-union_standing_board = ban thường vụ đoàn thể
name-person-base_committee = cấp ủy viên cơ sở
name-person-block_committee = Đảng ủy viên Khối
name-person-block_standing_board = Ủy viên Ban Thường vụ Đảng ủy Khối
name-person-cell_board = chi ủy viên
name-person-cell_deputy_secretary = phó bí thư chi bộ
name-person-cell_secretary = bí thư chi bộ
name-person-committee = cấp ủy viên
name-person-deputy = cấp phó của người đứng đầu
name-person-district_standing_board = Ủy viên Ban Thường vụ Huyện ủy
name-person-head = người đứng đầu cơ quan, đơn vị
name-person-leader = cán bộ lãnh đạo, quản lý
name-person-concurrent_post_holder = người kiêm chức vụ ở nơi khác
name-person-leader_of_several_posts = người giữ nhiều chức vụ lãnh đạo, quản lý
name-person-suspended_committee_member = cấp ủy viên bị đình chỉ sinh hoạt cấp ủy
name-person-member = đảng viên
name-person-org_deputy_secretary = phó bí thư đảng ủy
name-person-org_secretary = bí thư đảng ủy
name-person-province_standing_board = Ủy viên Ban Thường vụ Tỉnh ủy
name-person-section_committee = đảng ủy viên bộ phận
name-person-standing_board = ủy viên ban thường vụ
name-person-temporary_member = đảng viên sinh hoạt tạm thời
name-target-cadre = cán bộ
name-target-cell = chi bộ
name-target-committee = cấp ủy
name-target-leadership_collective = tập thể lãnh đạo, quản lý
name-target-member = đảng viên
name-target-organisation = tổ chức đảng
name-target-unit = cơ quan, đơn vị
name-root-block = Đảng bộ Khối
name-root-department_organisation = Đảng bộ Sở
name-root-district = Đảng bộ huyện
name-root-province = Đảng bộ tỉnh
name-root-whole_party = toàn Đảng
name-step-review = kiểm điểm
name-step-rating = xếp loại
plan-section-reach = Phạm vi
plan-section-bodies = Tập thể kiểm điểm
plan-section-other = Quy định khác của kế hoạch

# ------------------------------ trình tự, kỷ luật tính vào đâu, xem xét thêm, xếp loại lại
plan-order = { $step ->
    [review] Khi kiểm điểm
    [one_review] Khi kiểm điểm từng người
    [one_rating] Khi xếp loại từng trường hợp
   *[rating] Khi xếp loại
}: { $order }{ $warns ->
    [yes] ; phần mềm chỉ nhắc.
   *[no] .
}
name-order-appraised_before_decided = tự chấm điểm, tự xếp loại; rồi thẩm định; rồi đề xuất; sau cùng cấp có thẩm quyền quyết định
name-order-cell_first = cán bộ lãnh đạo kiểm điểm ở chi bộ trước, nơi khác sau
name-order-civil_servants_before_members = cán bộ, công chức, viên chức trước, đảng viên sau
name-order-collective_before_head = tập thể trước, người đứng đầu sau
name-order-collective_before_members = tập thể lãnh đạo trước, thành viên sau
name-order-collective_first = tập thể trước, cá nhân sau
name-order-commented_before_concluded = trình bày, góp ý, cá nhân tiếp thu, rồi người chủ trì kết luận
name-order-concluded_before_accepted = trình bày, góp ý, người chủ trì kết luận, rồi cá nhân tiếp thu
name-order-government_and_unions_first = chính quyền, đoàn thể trước, cấp ủy sau
name-order-head_first = người đứng đầu trước, cấp phó sau
name-order-leaders_first = cấp ủy viên, cán bộ lãnh đạo trước, đảng viên khác sau
name-order-lower_first = cấp dưới trước, cấp trên sau
name-order-organisation_last = cấp ủy và đảng viên xong rồi mới đến tổ chức đảng
name-order-report_completed_last = kiểm điểm cá nhân xong mới hoàn chỉnh báo cáo của tập thể
name-order-unit_first = cơ quan, đơn vị trước, tổ chức đảng sau
name-order-verified_before_decided = có khiếu nại, tố cáo, mất đoàn kết thì cấp trên xác minh trước, quyết định sau
plan-authority-steps = Trước khi quyết định, { $kinds } do { $first } tự xếp loại{ $proposed ->
    [yes] , { $proposer } đề xuất
   *[no] {""}
}{ $others ->
    [yes] ; cũng có thể do { $or_by } quyết định.
   *[no] .
}
plan-or-without = { $first }, nơi không có thì { $other }
plan-way-out = Với { $groups }: có căn cứ của mức Không hoàn thành nhiệm vụ nhưng { $name } thì cấp có thẩm quyền xem xét, quyết định.
name-way-out-admitted_and_mended = đã tự giác nhận lỗi, tự phát hiện và khắc phục xong
name-way-out-force_majeure = gặp trường hợp bất khả kháng
name-way-out-found_and_mended = đã tự phát hiện và khắc phục kịp thời
name-way-out-found_reported = đã chủ động phát hiện, báo cáo, xử lý, khắc phục xong
plan-discipline-timing = { $case ->
    [earlier_year] Vi phạm năm trước, kỳ này mới bị kỷ luật hoặc bị tăng nặng: tính vào kỳ này; không tự động mức nào.
    [old_place] Vi phạm ở nơi cũ, bị kỷ luật ở nơi mới: tính vào kết quả của nơi cũ.
   *[both_places] Vi phạm ở cả hai nơi: tính cho từng nơi theo thời điểm có hành vi.
}
plan-re-rating = { $subjects }: khi { $grounds } thì { $remedy ->
    [cancel_and_rate_again] hủy kết quả và xếp loại lại
   *[adjust_or_cancel] điều chỉnh hoặc hủy kết quả và xếp loại lại
}{ $decision ->
    [yes] , bằng một quyết định mới.
   *[no] .
}
plan-re-rating-body = Việc hủy kết quả, xếp loại lại do { $body } quyết định.
plan-re-rating-form = Xếp loại lại theo { $form }.
name-re-rated-collective = Tập thể
name-re-rated-member = Đảng viên
name-re-rated-organisation = Tổ chức đảng
name-ground-complaint = có phản ánh
name-ground-conditions_not_met = không bảo đảm điều kiện của mức đã xếp
name-ground-dishonest = kết quả thiếu trung thực
name-ground-fault_found = phát hiện khuyết điểm sau khi xếp loại
name-ground-incorrect = kết quả sai
plan-section-re_rating = Hủy kết quả, xếp loại lại
