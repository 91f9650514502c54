# Họp chi ủy, dữ kiện xếp loại, điểm danh, chương trình, biên bản từng phần.
proposal-barred = { $sentence } (mục { $clause })

web-proposals-head = Họp chi ủy
web-proposals-done = đã có mức đề xuất
web-proposals-how = { $board ->
    [yes] Chi ủy xem từng đồng chí rồi đề xuất mức, trước khi chi bộ họp. Bấm vào tên để xem và nhập.
   *[no] Chi bộ không có chi ủy: đồng chí bí thư xem từng đồng chí rồi đề xuất mức, trước khi chi bộ họp. Bấm vào tên để xem và nhập.
}
web-proposals-priority = Thứ tự ưu tiên trong số đề xuất xuất sắc
web-proposals-up = Lên trên
web-proposals-up-one = Đưa đồng chí { $name } lên trên một bậc
web-proposals-down = Xuống dưới
web-proposals-down-one = Đưa đồng chí { $name } xuống dưới một bậc
web-proposals-people = Từng đồng chí
web-proposals-open = chưa đề xuất
web-proposals-own = Tự nhận: { $level }
web-proposals-own-paper = nộp bản giấy
web-proposals-own-none = chưa nộp
web-proposals-staff = Xếp loại cán bộ, công chức, viên chức: { $level }{ $final ->
    [no] {" "}(dự kiến)
   *[yes] {""}
}
web-proposals-disciplined = Bị kỷ luật ngày { $day }
web-proposals-deferred = Vắng cuộc họp trước, chờ cuộc họp gần nhất
web-proposals-verifying = Đang được xác minh; việc kiểm điểm vẫn tiếp tục
web-proposals-recheck = Kết quả xếp loại cán bộ, công chức, viên chức chính thức khác với kết quả dự kiến khi đề xuất. Đề nghị xem lại mức đề xuất.
web-proposals-not-own = Mức của chính đồng chí do một đồng chí khác trong chi ủy nhập; nơi không có thì do cấp ủy cấp trên nhập.
web-proposals-back = ‹ Danh sách chi ủy xem xét
web-proposals-undecided = Kế hoạch không quy định đồng chí này có được xếp loại hay không; xin ý kiến cấp ủy cấp trên.
web-proposals-temporary = Đang sinh hoạt tạm thời tại { $cell }
web-proposals-level = Mức đề xuất: { $level }
web-proposals-level-head = { $board ->
    [yes] Chi ủy đề xuất
   *[no] Bí thư đề xuất
}
web-proposals-take-back = Bỏ mức đề xuất
web-proposals-next = Đồng chí tiếp theo chưa có mức ›
web-proposals-minutes = Biên bản họp chi ủy

web-facts-head = Dữ kiện để xếp loại
web-facts-unknown = chưa có
web-facts-task = Kết quả thực hiện nhiệm vụ được giao
web-facts-staff = Mức xếp loại cán bộ, công chức, viên chức
web-facts-staff-final = Kết quả này là
web-facts-final-yes = chính thức
web-facts-final-no = dự kiến
web-facts-cstd = Được đề nghị danh hiệu Chiến sĩ thi đua cấp cơ sở
web-facts-certificate = Bằng khen về thành tích trong năm
web-certificate-none = không có
web-certificate-ministry = của Bộ, ngành Trung ương
web-certificate-province = của tỉnh
web-facts-residence = Nhận xét của cấp ủy nơi cư trú
web-residence-none = chưa có
web-residence-received = đã có
web-residence-freed = không phải lấy (theo Quy định 213-QĐ/TW)
web-facts-temp = Đã có nhận xét của nơi sinh hoạt tạm thời: { $cell }
web-facts-grounds = Khuyết điểm đã được kết luận (đánh dấu nếu có)
web-facts-points = Tổng điểm
web-facts-figures = Số liệu nhiệm vụ trong năm
web-figure-given = Số nhiệm vụ được giao
web-figure-done = Số đã hoàn thành
web-figure-on_time = Trong đó đúng hạn
web-figure-exceeded = Trong đó vượt mức
web-figure-not_done = Số không hoàn thành
web-figure-earlier = Số hạn chế được chỉ ra kỳ trước
web-figure-fixed = Trong đó đã khắc phục
web-facts-figures-unit = Số liệu của nơi trực tiếp phụ trách
web-figure-unit_given = Số nhiệm vụ của nơi phụ trách
web-figure-unit_done = Nơi phụ trách đã hoàn thành
web-figure-unit_on_time = Nơi phụ trách hoàn thành đúng hạn
web-figure-unit_exceeded = Nơi phụ trách hoàn thành vượt mức
web-facts-way-out = Đã tự phát hiện, nhận lỗi và khắc phục xong; đề nghị cấp có thẩm quyền xem xét
web-facts-leave = Nghỉ dài ngày trong năm
web-leave-none = không
web-leave-sick = nghỉ ốm từ ba tháng trở lên
web-leave-maternity = nghỉ thai sản
web-facts-save = Lưu
web-sign-head = Có dấu hiệu vi phạm chưa đủ cơ sở kết luận
web-sign-how = Nội dung được báo cáo cấp có thẩm quyền để xác minh. Việc kiểm điểm và xếp loại vẫn tiếp tục.
web-sign-note = Nội dung cần xác minh
web-sign-report = Báo cáo để xác minh

staff-EXCELLENT = Hoàn thành xuất sắc nhiệm vụ
staff-GOOD = Hoàn thành tốt nhiệm vụ
staff-COMPLETED = Hoàn thành nhiệm vụ
staff-COMPLETED_LIMITED = Hoàn thành nhiệm vụ nhưng còn hạn chế về năng lực
staff-NOT_COMPLETED = Không hoàn thành nhiệm vụ

web-unit-link = Dữ kiện của tổ chức đảng
web-unit-head = Dữ kiện xếp loại tổ chức đảng
web-unit-gates = Những việc đã xong (đánh dấu việc đã xong)
web-unit-sheet = Biểu chấm điểm
web-unit-most = tối đa { $most } điểm
web-unit-year = Các điều kiện khác
web-unit-grades = Cấp độ từng tiêu chí
web-unit-grades-source = Các tiêu chí theo phiếu của Hướng dẫn 21-HD/BTCTW; Phụ lục 3 của kế hoạch không kèm theo bản đọc được.
web-unit-ungraded = Còn { $missing } trên { $total } tiêu chí chưa xếp cấp độ.
web-unit-level = Mức dự kiến đề nghị cho tổ chức đảng
web-unit-special = Thành tích đặc biệt xuất sắc đã được cấp trên ghi nhận theo văn bản { $document }.
unit-gate-civil_servants_rated = Cán bộ, công chức, viên chức, người lao động của đơn vị đã được xếp loại
unit-gate-leadership_collective_rated = Tập thể lãnh đạo, quản lý của đơn vị đã được xếp loại
unit-gate-government_rated = Chính quyền (cơ quan, đơn vị) cùng cấp đã được xếp loại
unit-gate-unions_rated = Các đoàn thể cùng cấp đã được xếp loại
unit-gate-opinion_asked = Đã xin ý kiến đồng chí phụ trách về dự thảo báo cáo
unit-gate-state_side = Là xã, thị trấn hoặc cơ quan có phần chính quyền được đánh giá
unit-gate-state_side_assessed = Chất lượng hoạt động của chính quyền đã được đánh giá
unit-gate-last_year_rechecked = Đã rà soát kết quả xếp loại năm trước
unit-gate-last_year_faulty = Có kết quả năm trước chưa đúng quy định
unit-gate-last_year_corrected = Kết quả chưa đúng của năm trước đã được chấn chỉnh
unit-gate-clean_strong = Đạt mức Trong sạch vững mạnh
unit-gate-concluded = Người đứng đầu đã kết luận từng nội dung của báo cáo tập thể
unit-gate-one_chair = Một đồng chí giữ mọi chức danh đồng chủ trì
unit-gate-deputy_joins_chair = Đã mời thêm một đồng chí cấp phó tham gia chủ trì
unit-year-task_result = Kết quả thực hiện nhiệm vụ của tổ chức đảng
unit-year-board_level = Kết quả của tập thể cấp ủy
unit-year-board_united = Tập thể cấp ủy đoàn kết
unit-year-activity = Sinh hoạt đúng quy định
unit-year-lowest_rank = Mức thấp nhất của chính quyền, đoàn thể là mức thứ mấy
unit-year-gov_rank = Chính quyền cùng cấp xếp mức thứ mấy (1 là cao nhất; để trống nếu không có)
unit-year-union_ranks = Các đoàn thể cùng cấp xếp mức thứ mấy (cách nhau bằng dấu phẩy; để trống nếu không có)
unit-year-leaders_disciplined = Số cấp ủy viên, cấp trưởng, cấp phó bị kỷ luật
unit-year-self_detected = Do tổ chức đảng chủ động phát hiện và xử lý
unit-year-corruption = Có tham nhũng, tiêu cực, suy thoái đến mức có đảng viên bị kỷ luật
unit-year-disciplined_on = Ngày tổ chức đảng bị xử lý kỷ luật (để trống nếu không có)
unit-year-board_disciplined_on = Ngày tập thể cấp ủy bị xử lý kỷ luật (để trống nếu không có)
unit-criterion-o1 = Công tác chính trị tư tưởng
unit-criterion-o2 = Công tác tổ chức, cán bộ và xây dựng đảng bộ, chi bộ
unit-criterion-o3 = Lãnh đạo xây dựng chính quyền, Mặt trận Tổ quốc và các đoàn thể
unit-criterion-o4 = Công tác kiểm tra, giám sát và kỷ luật đảng
unit-criterion-o5 = Cụ thể hóa và tổ chức thực hiện chương trình, kế hoạch trong năm
unit-criterion-o6 = Lãnh đạo thực hiện các chỉ tiêu, nhiệm vụ được giao
unit-criterion-o7 = Kết quả khắc phục hạn chế, khuyết điểm đã được chỉ ra

web-sitting-head = Cuộc họp
web-sitting-back = ‹ Thông báo và giấy mời của cuộc họp
web-sitting-attendance = Điểm danh
sitting-count = Triệu tập { $summoned } · có mặt { $present } (chính thức { $official }, dự bị { $probationary }) · vắng có lý do { $excused } · vắng { $absent }
web-sitting-own = { $state ->
    [present] Đồng chí được ghi là có mặt.
    [excused] Đồng chí được ghi là vắng có lý do.
    [absent] Đồng chí được ghi là vắng.
   *[none] Chưa điểm danh đồng chí.
}
web-sitting-early = Cuộc họp lúc { $at }. Đến ngày họp mới điểm danh và bắt đầu được.
web-sitting-answered = Ghi theo trả lời: ai báo dự thì có mặt, ai được phép vắng thì vắng có lý do
web-sitting-probationary = (dự bị)
web-presence-none = chưa điểm danh
web-presence-present = Có mặt
web-presence-excused = Vắng có lý do
web-presence-absent = Vắng
web-sitting-agenda = Chương trình
web-sitting-start = Bắt đầu theo chương trình này
agenda-kind-collective = Kiểm điểm tập thể
agenda-kind-individual = Kiểm điểm cá nhân
agenda-kind-own_level = Mức của tổ chức đảng
agenda-next-presentation = chưa trình bày
agenda-next-comments = chờ góp ý
agenda-next-acceptance = chờ tiếp thu
agenda-next-conclusion = chờ kết luận
agenda-next-none = xong
agenda-do-presentation = Đã trình bày
agenda-do-comments = Đã góp ý xong
agenda-do-acceptance = Đã tiếp thu
agenda-do-conclusion = Đã kết luận
agenda-do-back = Lùi một bước
agenda-do-complete = { $kind ->
    [collective] Đã nhận báo cáo hoàn chỉnh
   *[individual] Đã nhận bản kiểm điểm hoàn chỉnh
}
agenda-do-comment = Đánh dấu đã góp ý, hoặc bỏ dấu
agenda-do-chair = Giao chủ trì nội dung này
agenda-do-delegate = Ủy quyền trình bày báo cáo
web-agenda-chair = Chủ trì: { $name }
web-agenda-no-chair = Chưa có người chủ trì: đề nghị giao một đồng chí cấp phó hoặc chi ủy viên
web-agenda-presenter = Trình bày: { $name }
web-agenda-comments = Đã góp ý { $done }/{ $total } { $counted ->
    [board] đồng chí trong tập thể được kiểm điểm có mặt
    [others] đồng chí có mặt, không tính đồng chí được kiểm điểm
   *[all] đồng chí có mặt
}{ $others ->
    [0] .
   *[other] ; đồng chí khác góp ý: { $others }.
}
web-agenda-handed = Đồng chí này báo đã nộp bản hoàn chỉnh lúc { $at }, chờ xác nhận đã nhận.
web-agenda-completed = Đã nhận bản hoàn chỉnh lúc { $at }
web-agenda-more = Bước khác của nội dung này
web-agenda-roles = Chủ trì, góp ý, ủy quyền
web-agenda-who = Đồng chí
web-groups-head = Tổ đảng
web-groups-how = Chi bộ có tổ đảng thì các tổ báo cáo kết quả xong, chi bộ mới kết thúc kiểm điểm.
web-group-state = { $state ->
    [unused] không kiểm điểm ở tổ
    [reported] đã báo cáo
   *[open] chưa báo cáo
}
web-group-report = Đã báo cáo chi bộ
web-group-leave = Không kiểm điểm ở tổ này
web-group-use = Có kiểm điểm ở tổ này
web-group-name = Tên tổ đảng
web-group-add = Thêm tổ đảng
web-minutes-head = Biên bản từng phần
web-minutes-how = Gõ đến đâu lưu đến đó. Chỉ những người chuẩn bị cuộc họp xem được.
web-minutes-saved = Đã lưu lúc { $at }
minutes-part-opening = Mở đầu
minutes-part-board = Họp chi ủy
minutes-part-closing = Kết thúc
web-meeting-sitting = Vào họp: điểm danh, chương trình, biên bản
web-meeting-proposals = Họp chi ủy: đề xuất mức

sitting-head = Cuộc họp { $unit }
sitting-agenda-line = { $number }. { $name }: { $next }
sitting-row = dòng { $number }
sitting-none = Chưa lập chương trình.
sitting-early-line = Cuộc họp lúc { $at }. Đến ngày họp mới điểm danh được.
sitting-seat = { $name }: { $state }
sitting-attendance-head = Điểm danh { $unit }
sitting-attendance-how = Bấm vào từng đồng chí để đổi: có mặt, vắng có lý do, vắng.
button-sitting = Vào họp
button-sitting-attendance = Điểm danh
button-sitting-answered = Ghi theo trả lời đã báo
button-sitting-start = Bắt đầu theo chương trình
button-sitting-step = { $number }. { $do }
button-sitting-page = Trang cuộc họp
button-sitting-more = Trang sau ›
button-cellboard-proposals = Họp chi ủy
button-cellboard-page = Trang họp chi ủy
cellboard-head = Họp chi ủy { $unit }
cellboard-count = Đã đề xuất { $done }/{ $total }
cellboard-line = { $name }: { $level }
cellboard-more = Xem và nhập từng đồng chí trên trang họp chi ủy.
cellboard-recheck = { $count } mức đề xuất cần xem lại vì kết quả xếp loại cán bộ, công chức, viên chức đã có bản chính thức khác dự kiến.
cellboard-nobody = Lệnh này dành cho bí thư, phó bí thư và chi ủy viên của chi bộ.
cellboard-choose = Chi bộ nào?

finding-agenda-order = Chương trình theo đúng trình tự: { $rule } (mục { $clause }).
finding-agenda-custom = Kế hoạch không quy định trình tự kiểm điểm; { $places } nội dung được xếp theo lệ thường: tập thể, người đứng đầu, cấp phó, cán bộ khác, rồi đảng viên.
finding-agenda-chair = { $found ->
    [yes] Khi kiểm điểm người đứng đầu, một đồng chí khác chủ trì.
   *[no] { $ruled ->
        [yes] Kế hoạch yêu cầu cấp phó chủ trì khi kiểm điểm người đứng đầu, nhưng chưa có đồng chí nào. Đề nghị giao một đồng chí.
       *[no] Chưa có đồng chí nào chủ trì khi kiểm điểm người đứng đầu. Đề nghị giao một đồng chí.
    }
}

error-facts-own = Dữ kiện của chính đồng chí do người khác nhập. Đề nghị nhờ một đồng chí trong chi ủy.
error-facts-choice = Lựa chọn gửi lên không có trong danh sách. Đề nghị mở lại trang và chọn lại.
error-facts-no-staff = Đồng chí này không phải là cán bộ, công chức, viên chức nên không có mức xếp loại ấy. Đề nghị để trống.
error-facts-staff-missing = Chưa chọn mức xếp loại cán bộ, công chức, viên chức nên chưa ghi là chính thức được.
error-facts-figure = Số liệu phải là số nguyên từ 0 đến { $most }. Đề nghị xem lại.
error-facts-more = { $part ->
    [done] Số đã hoàn thành ({ $found }) nhiều hơn số được giao ({ $most }).
    [on_time] Số đúng hạn ({ $found }) nhiều hơn số đã hoàn thành ({ $most }).
    [exceeded] Số vượt mức ({ $found }) nhiều hơn số đã hoàn thành ({ $most }).
    [unit_done] Nơi phụ trách hoàn thành ({ $found }) nhiều hơn số nhiệm vụ ({ $most }).
    [unit_on_time] Nơi phụ trách đúng hạn ({ $found }) nhiều hơn số đã hoàn thành ({ $most }).
    [unit_exceeded] Nơi phụ trách vượt mức ({ $found }) nhiều hơn số đã hoàn thành ({ $most }).
   *[fixed] Số hạn chế đã khắc phục ({ $found }) nhiều hơn số được chỉ ra ({ $most }).
} Đề nghị xem lại.
error-facts-sum = Hoàn thành và không hoàn thành cộng lại là { $total }, nhiều hơn số được giao ({ $given }). Đề nghị xem lại.
error-facts-points = Điểm từ 0 đến 100, nhiều nhất một chữ số sau dấu phẩy. Đề nghị nhập lại.
error-facts-changed = Có đồng chí khác vừa nhập dữ kiện này. Đề nghị mở lại trang rồi nhập tiếp; chưa có gì bị ghi đè.
error-proposal-level = Kế hoạch không có mức này. Đề nghị chọn một mức trong danh sách.
error-proposal-changed = Có đồng chí khác vừa đổi mức đề xuất. Đề nghị xem lại rồi chọn.
error-proposal-own = Mức của chính đồng chí do người khác nhập: một đồng chí trong chi ủy, nơi không có thì cấp ủy cấp trên.
error-proposal-not-rated = Đồng chí này không thuộc diện xếp loại theo kế hoạch, không cần đề xuất mức.
error-sitting-early = Chưa đến ngày họp ({ $day }). Đến ngày họp mới điểm danh và bắt đầu được.
error-sitting-balloted = Đã mở phiếu theo số người có mặt nên không đổi điểm danh được nữa. Nếu ghi nhầm, đề nghị hủy lượt bỏ phiếu trước.
error-agenda-order = Theo kế hoạch, bước tiếp theo là: { $part ->
    [presentation] trình bày
    [comments] góp ý
    [acceptance] tiếp thu
   *[conclusion] kết luận
}. Đề nghị ghi bước ấy trước.
error-agenda-changed = Nội dung này vừa được đổi. Đề nghị xem lại rồi bấm tiếp.
error-agenda-delegate = Chỉ báo cáo của tập thể mới ủy quyền trình bày được. Bản kiểm điểm cá nhân, đề nghị đồng chí ấy tự trình bày.
error-agenda-absent = Đồng chí này chưa được điểm danh có mặt. Đề nghị điểm danh trước.
error-agenda-no-chair = Chưa có người chủ trì nội dung này. Đề nghị giao một đồng chí cấp phó, chi ủy viên hoặc đồng chí khác có mặt chủ trì, rồi bấm tiếp.
error-agenda-own-chair = Không ai chủ trì phần kiểm điểm của chính mình. Đề nghị giao đồng chí khác.
error-agenda-unconcluded = Chưa có kết luận của người chủ trì nên chưa nhận bản hoàn chỉnh được. Đề nghị ghi kết luận trước.
error-agenda-individuals = Còn { $waiting } đồng chí chưa kiểm điểm xong; báo cáo tập thể hoàn chỉnh sau khi kiểm điểm cá nhân. Đề nghị làm xong phần cá nhân trước.
error-minutes-long = Phần biên bản dài quá { $most } chữ. Đề nghị rút gọn; nội dung vừa gõ vẫn còn trên trang.
error-minutes-changed = Phần này vừa được đồng chí khác sửa. Nội dung đồng chí gõ vẫn còn trên trang; đề nghị chép ra rồi mở lại trang.
error-group-name = Đề nghị nhập tên tổ đảng, nhiều nhất { $most } chữ.
error-group-twice = Đã có tổ đảng mang tên này. Đề nghị đặt tên khác.
error-group-open = Chưa kết thúc kiểm điểm được: tổ đảng chưa báo cáo kết quả với chi bộ: { $names } (mục { $clause }).
error-verification-note = Đề nghị ghi nội dung, từ { $least } đến { $most } chữ.
error-verification-open = Nội dung của đồng chí này đang được xác minh rồi. Đề nghị chờ kết quả xác minh.
error-unit-section = Biểu chấm điểm không có phần này. Đề nghị mở lại trang.
error-unit-points = { $label }: điểm từ 0 đến { $most }, nhiều nhất một chữ số sau dấu phẩy. Đề nghị nhập lại.
error-unit-answer = Một điều kiện nhập chưa đúng: mức thứ mấy là số nguyên từ 0 đến 9, ngày là ngày có trong lịch, các câu khác chọn trong danh sách. Đề nghị xem lại.
error-unit-grade = Cấp độ gửi lên không có trong danh sách. Đề nghị mở lại trang và chọn lại.
