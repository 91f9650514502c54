### Giấy mời, thông báo họp và bản xác nhận việc gửi, để in; lịch để thêm vào điện thoại.

letter-party = ĐẢNG CỘNG SẢN VIỆT NAM
letter-dated = Ngày { $day } tháng { $month } năm { $year }
letter-notice-head = THÔNG BÁO HỌP
letter-invitation-head = GIẤY MỜI
letter-subtitle = Kiểm điểm, đánh giá, xếp loại chất lượng năm { $year }
letter-to = Kính gửi:
letter-name = đồng chí { $name }{ $titled ->
    [yes] , { $title }
   *[no] {""}
}
letter-notice = { $unit } kính báo đồng chí dự cuộc họp kiểm điểm, đánh giá, xếp loại chất lượng năm { $year }, theo { $letter } và kế hoạch của { $issuer }.
letter-invitation = { $unit } trân trọng kính mời đồng chí { $role ->
    [director] dự và chỉ đạo
    [observer] dự và theo dõi
   *[other] dự
} cuộc họp kiểm điểm, đánh giá, xếp loại chất lượng năm { $year }, theo { $letter } và kế hoạch của { $issuer }.
letter-when = Thời gian:
letter-when-length = { $when }, dự kiến { $length }.
letter-place = Địa điểm:
letter-agenda = Nội dung:
letter-papers = Hồ sơ gửi kèm:
letter-notice-ask = Đề nghị đồng chí nghiên cứu hồ sơ và dự họp đúng giờ. Nếu không dự được, mong đồng chí báo trước và nêu lý do.
letter-invitation-ask = Rất mong đồng chí bố trí thời gian đến dự để cuộc họp đạt kết quả tốt.
letter-signed-for = T/M CẤP ỦY
letter-signed-by = BÍ THƯ

proof-head = XÁC NHẬN VIỆC GỬI THÔNG BÁO, GIẤY MỜI VÀ HỒ SƠ
proof-page-head = Xác nhận việc gửi
proof-papers = Hồ sơ đã gửi
proof-people = Người nhận
proof-column-paper = Tên hồ sơ
proof-column-mark = Mã nội dung
proof-column-added = Thời điểm
proof-column-number = TT
proof-column-person = Họ và tên
proof-column-told = Đã gửi
proof-column-read = Đã mở hồ sơ
proof-column-answer = Trả lời
proof-added = đưa vào lúc { $at }
proof-removed = đưa vào lúc { $at }, bỏ ra lúc { $removed }
proof-sent = { $kind ->
    [invitation] Giấy mời
    [cancel] Báo hoãn họp
   *[notice] Thông báo
} lúc { $at }, qua { $channel ->
    [telegram] Telegram
    [zalo] Zalo
   *[web] trang của hệ thống
}
proof-unsent = { $kind ->
    [invitation] Giấy mời
    [cancel] Báo hoãn họp
   *[notice] Thông báo
}: { $state ->
    [waiting] chờ gửi
    [claimed] đang gửi
    [unreachable] chưa có nơi nhận
    [dead] gửi không được
   *[dropped] không gửi nữa
}
proof-handed = Bản in trao lúc { $at }
proof-nothing = chưa gửi
proof-read = { $paper }: { $at }
proof-answer = { $answer ->
    [coming] Dự họp
    [leave_asked] Xin vắng, chờ ý kiến
    [leave_granted] Vắng có lý do
    [leave_refused] Xin vắng, chưa đồng ý
   *[none] Chưa trả lời
}
proof-note = Bản này lập từ dữ liệu của hệ thống lúc { $now }. Hai hồ sơ có cùng mã nội dung là cùng một nội dung. "Đã gửi" là thời điểm nơi nhận tin xác nhận đã nhận.

calendar-summary = Họp kiểm điểm năm { $year } · { $unit }
calendar-description = Nội dung: { $agenda }. Theo { $letter }.

papers-head = Hồ sơ gửi kèm
papers-none = Chưa có hồ sơ nào.
papers-how = Chọn tệp PDF, Word (.docx) hoặc ảnh (JPG, PNG), mỗi tệp không quá { $megabytes } MB.
papers-file = Tệp
papers-add = Thêm hồ sơ
papers-remove = Bỏ ra
papers-kilobytes = { $size } KB
papers-unsent = chưa báo cho người dự; bấm Xem trước rồi Gửi để báo
papers-restart = Cuộc họp đã báo. Thêm hoặc bỏ hồ sơ thì phải gửi lại, và thời gian gửi trước được tính lại từ đó.
papers-calendar = Thêm vào lịch của điện thoại
papers-proof = Xem xác nhận việc gửi
proof-print = Tải bản in (PDF)
proof-letter = In giấy
proof-back = Về cuộc họp
error-file-empty = Tệp này không có nội dung nên chưa nhận. Đề nghị đồng chí chọn lại tệp.
error-file-large = Tệp này lớn hơn { $megabytes } MB nên chưa nhận. Đề nghị đồng chí thu gọn hoặc chia tệp rồi gửi lại.
error-file-kind = Chỉ nhận tệp PDF, Word (.docx) không có macro, hoặc ảnh JPG, PNG, và đuôi tệp phải đúng với nội dung. Đề nghị đồng chí lưu lại theo một trong các dạng đó rồi gửi lại.
error-papers-many = Cuộc họp đã có { $most } hồ sơ, là số nhiều nhất. Đề nghị đồng chí bỏ bớt hoặc gộp các tệp lại.
