# Việc của từng đồng chí, từng tổ chức: tên việc, hạn, đang chờ gì.
step-form = Tự đánh giá
step-schedule = Đặt lịch họp kiểm điểm
step-register = Đăng ký ngày họp với cấp trên
step-send = Gửi thông báo, giấy mời và tài liệu họp
step-review-cell = Họp kiểm điểm, xếp loại
step-recheck = Xem lại mức đề xuất vì kết quả xếp loại cán bộ, công chức, viên chức đã khác dự kiến
step-complete = Hoàn chỉnh bản kiểm điểm theo kết luận và nộp đồng chí bí thư
step-collect = Nhận bản kiểm điểm, báo cáo đã hoàn chỉnh sau cuộc họp
step-verify = Xác minh dấu hiệu vi phạm do chi bộ báo cáo
step-review = Kiểm điểm, xếp loại của đảng bộ

# $timed = yes khi kế hoạch ghi cả giờ; $borrowed như ở last-day.
step-last = { $timed ->
    [yes] trước { $hour } giờ { $minute } ngày { $day }
   *[no] chậm nhất hết ngày { $day }
}, { $left }{ $borrowed ->
    [yes] {" "}(ngày của đảng bộ bộ phận, vì kế hoạch không ghi ngày riêng cho chi bộ)
   *[no] {""}
}
step-item = – { $step }
step-line = { $step }: { $last }
step-line-blocked = { $step }: { $last }. Còn vướng: { $blocked }
step-line-later = { $step }: làm từ ngày { $opens }, { $last }
step-line-done = { $step }: đã xong
steps-more = Còn { $more } việc nữa, mời đồng chí xem ở mục Tiến độ.

blocked-form-missing = đồng chí chưa nộp bản tự đánh giá
blocked-forms-missing = có đồng chí chưa nộp bản tự đánh giá
blocked-no-meeting = chưa đặt lịch họp
blocked-cells-open = có chi bộ chưa họp xong
blocked-groups-open = có tổ đảng chưa báo cáo kết quả với chi bộ
blocked-cell-review-open = có ủy viên chưa kiểm điểm xong ở chi bộ
blocked-review-open = chưa kiểm điểm, xếp loại xong
blocked-earlier-open = có việc phải làm xong trước

# --------------------------------------------------------- xem một việc
step-head = { $name }
step-own-head = Việc của đồng chí
step-state-done = Việc này đã ghi là xong.
step-handed-done = Đã ghi nhận: đồng chí báo đã nộp bản kiểm điểm hoàn chỉnh. Đồng chí bí thư xác nhận khi nhận được.
step-handed-what = Đồng chí sửa bản kiểm điểm theo kết luận, nộp đồng chí bí thư, rồi chọn “Đã làm xong”. Đồng chí bí thư xác nhận khi nhận được.
step-state-closed = Chi bộ đã họp xong, bản tự đánh giá không sửa được nữa.
step-close-missing = Còn { $missing } đồng chí chưa nộp bản tự đánh giá. Sau khi khóa, các đồng chí ấy không nộp được nữa.
step-close-no-meeting = Chưa có cuộc họp kiểm điểm nào được đặt lịch.
step-close-ahead = Cuộc họp kiểm điểm đặt ngày { $day }, chưa đến ngày.
step-close-what = Khóa rồi thì không ai sửa được bản tự đánh giá nữa. Nếu khóa nhầm, đồng chí mở lại được ở đây.
step-mark-what = Việc này hệ thống không tự biết được. Làm xong, đồng chí chọn “Đã làm xong”; chọn nhầm thì bỏ được.
step-mark-early = Kế hoạch định làm từ ngày { $opens }.
step-seen = Việc này hệ thống tự ghi nhận khi đồng chí làm ở mục Lịch họp.
button-step = Báo xong: { $step }
button-step-handed = Báo đã nộp bản kiểm điểm hoàn chỉnh
button-step-of = Báo xong: { $step } ({ $name })
button-step-meeting = Lịch họp { $name }
button-step-recheck = Xem lại đề xuất của { $name }
button-step-verify = Xem nội dung cần xác minh
button-step-done = Đã làm xong
button-step-undo = Chưa xong, bỏ ghi nhận
button-step-close = Đã họp xong, khóa bản tự đánh giá
button-step-reopen = Mở lại để sửa bản tự đánh giá
button-back-board = ‹ Tiến độ

# --------------------------------------------- bản giấy, nhập thay
entry-head = { $cell } · kiểm điểm { $year }
entry-line = { $number }. { $name }: { $state }
entry-paper = Đã ghi nhận nộp bản giấy lúc { $time }.
entry-what = Đồng chí ấy nộp bản giấy thì chọn “Đã nộp bản giấy”. Nhập vào hệ thống thay đồng chí ấy thì chọn “Nhập thay”; khi nhập cần mã 8 ký tự của chính đồng chí ấy.
entry-what-paper = Ghi nhầm thì chọn “Chưa nộp, bỏ ghi nhận”. Muốn đưa nội dung bản giấy vào hệ thống thì chọn “Nhập thay”; khi nhập cần mã 8 ký tự của chính đồng chí ấy.
entry-fixed = Phiếu đã nộp hoặc đã khóa nên ở đây không có việc gì phải làm.
entry-proxy-open = Đồng chí đang được nhập thay đến { $time }.
button-entry = { $name }
button-entry-line = Dòng { $number }
button-paper = Đã nộp bản giấy
button-paper-undo = Chưa nộp, bỏ ghi nhận
button-proxy = Nhập thay
button-proxy-go-on = Nhập tiếp
button-chat-page = Mở trang trò chuyện của hệ thống
proxy-ask-head = { $cell } · nhập thay
proxy-ask = Nhập thay đồng chí { $name }. Mời đồng chí ấy đọc mã 8 ký tự của mình, rồi đồng chí gõ mã vào đây. Mã dùng được một lần; sau đó đồng chí nhập được trong { $minutes } phút.
proxy-page = Tin nhắn không mang nội dung tự đánh giá của người khác. Việc nhập thay làm trên trang của hệ thống.
proxy-line = Nhập thay đồng chí { $name }, đến { $time }
proxy-told-head = Đã nộp tự đánh giá năm { $year }
proxy-told = Bản tự đánh giá của đồng chí đã được nhập thay và nộp lúc { $time }, sau khi đồng chí đưa mã.
proxy-told-open = Đồng chí xem lại; cần sửa thì mở lại, cho đến khi chi bộ kết thúc kiểm điểm.

# ------------------------------------------- phiếu nộp bằng giấy
on-paper-head = Tự đánh giá năm { $year }: đã nộp bản giấy
on-paper-time = Bí thư chi bộ ghi nhận đồng chí { $name } nộp bản giấy lúc { $time }.
on-paper-wrong = Nếu chưa đúng, đồng chí báo bí thư chi bộ. Đồng chí vẫn nhập được trên hệ thống cho đến khi chi bộ kết thúc kiểm điểm.
button-enter-anyway = Nhập trên hệ thống

# ------------------------------------------------- thêm ở mục Tiến độ
board-step = Đang ở bước { $number }/{ $total }: { $step }
board-steps-done = Đã xong cả { $total } bước.
board-steps = Việc phải làm
board-more = Còn { $more } chi bộ nữa đang vướng, xem ở “Từng tổ chức”.
board-missed = { $missed } đồng chí không nộp kịp trước khi chi bộ kết thúc kiểm điểm.
board-none-waiting = Không còn chi bộ nào phải chờ phiếu.
board-on-paper = Trong số đã nộp có { $papers } bản giấy.
home-duty-season = { $name } theo { $letter } của { $issuer }.

# $day trống khi chưa có thông báo.
board-appraisal = Lịch thẩm định: { $known ->
    [yes] ngày { $day }
   *[no] chưa có
}
web-appraisal-day = Ngày thẩm định theo thông báo
web-appraisal-save = Ghi lịch thẩm định
