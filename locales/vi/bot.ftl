# ---------------------------------------------------------------- liên kết
link-head = Trợ lý kiểm điểm của chi bộ
link-how = Cuộc trò chuyện này chưa liên kết với đồng chí nào. Đồng chí gõ mã 8 ký tự do bí thư chi bộ gửi, ví dụ: 7KQ4-MX2P. Chưa có mã, xin hỏi bí thư chi bộ.
link-done = Đã liên kết với đồng chí { $name }, { $cell }.
unlink-ask-head = Đồng chí có chắc muốn hủy liên kết nơi này không?
unlink-ask = Hủy rồi thì cuộc trò chuyện này không nhận việc của đồng chí nữa; muốn liên kết lại phải có mã mới. Những gì đã nhập vẫn được giữ.
unlink-done-head = Đã hủy liên kết
unlink-done = Từ nay cuộc trò chuyện này không nhận việc của đồng chí nữa. Những gì đã nhập vẫn được giữ. Muốn liên kết lại, xin bí thư chi bộ mã mới.

# ------------------------------------------------------------- việc của tôi
home-head = Chào đồng chí { $name }
season-letter = Thực hiện { $letter } của { $issuer }.
home-no-season = Hiện chưa có kỳ kiểm điểm nào đang mở. Khi có việc, hệ thống sẽ báo đồng chí tại đây.
home-not-concerned = Năm { $year }, theo kế hoạch, đồng chí không thuộc diện kiểm điểm. Mời đồng chí xem điều khoản ở mục “Căn cứ”.
home-form = { $state ->
    [not_started] Việc của đồng chí: tự đánh giá năm { $year }, { $total } tiêu chí, chưa bắt đầu
    [started] Việc của đồng chí: tự đánh giá năm { $year }, đã chọn { $done }/{ $total } tiêu chí  { $bar }
    [ready] Việc của đồng chí: tự đánh giá năm { $year } đã xong { $done }/{ $total } tiêu chí, chưa nộp
    [submitted] Tự đánh giá năm { $year }: đã nộp
    [on_paper] Tự đánh giá năm { $year }: đã nộp bản giấy
    [missed] Tự đánh giá năm { $year }: chưa nộp, chi bộ đã kết thúc kiểm điểm
   *[closed] Tự đánh giá năm { $year }: chi bộ đã kết thúc kiểm điểm
}
home-duty = { $name }: đã nộp { $done }/{ $total } phiếu{ $unlinked ->
    [0] {""}
   *[other] , { $unlinked } đồng chí chưa liên kết
}. { $day }
paper-temp-comment = Trước khi xếp loại, đồng chí lấy nhận xét của nơi sinh hoạt tạm thời ({ $place }), nộp cho chi bộ.
paper-residence-comment = Đồng chí lấy nhận xét của cấp ủy nơi cư trú{ $form ->
    [none] {""}
   *[other] {" "}(theo { $form })
}, nộp cho chi bộ.

# ------------------------------------------------------------- tự đánh giá
rating-head = Tự đánh giá năm { $year } · tiêu chí { $number }/{ $total }  { $bar }
rating-criterion = { $label }
rating-now = Đã chọn: { $grade }
rating-last-day = { $day }
summary-head = Tự đánh giá năm { $year } · đồng chí { $name }
summary-line = Câu { $number }. { $label }: { $grade }
summary-level = Mức tự nhận: { $level }
summary-level-open = Mức tự nhận: chưa chọn
summary-texts = Phần viết: đã có { $done }/{ $total } mục
summary-missing = Còn { $missing } tiêu chí chưa chọn.
summary-level-missing = Đồng chí chọn mức tự nhận, sau đó mới nộp được.
summary-texts-missing = Còn { $missing } mục phải viết, sau đó đồng chí mới nộp được.
levels-head = Tự đánh giá năm { $year } · đồng chí tự nhận mức nào?
levels-line = { $level }
levels-struck = Mức bị gạch là mức kế hoạch không cho nhận. Lý do ở mục “Căn cứ”.
levels-undecided = Kế hoạch không quy định việc xếp loại trường hợp của đồng chí. Mức tự nhận được giữ lại để xin ý kiến cấp ủy cấp trên.
levels-free = Đồng chí xem lại các cấp độ đã chọn rồi tự nhận một mức.
levels-ground = Kế hoạch không ghi cách tính mức từ cấp độ các tiêu chí. Mức do đồng chí tự nhận; chi bộ và cấp có thẩm quyền xem xét.
ground-title = Căn cứ
criterion-ground = Tiêu chí này lấy từ { $source } ({ $basis }). Kế hoạch, mục { $clause }, ghi: “{ $quote }”. Phụ lục ấy chưa có trong hệ thống, nên cấp ủy có thể thay danh mục này.
grade-ground = Bốn cấp độ: Xuất sắc, Tốt, Trung bình, Kém.
# Chỗ trong kế hoạch, đọc lên được: “II.2, gạch đầu dòng thứ 6”, “I.B.2.2, Bước 1”.
clause-dash = { $place }, gạch đầu dòng thứ { $number }
clause-step = { $place }, Bước { $number }
clause-person = { $place }, phần cá nhân
clause-cell-base = { $place }, phần chi bộ cơ sở
clause-org-base = { $place }, phần đảng bộ cơ sở
clause-time = { $place }, phần thời gian
receipt-head = Đã nộp tự đánh giá năm { $year }
receipt-time = Đồng chí { $name } nộp lúc { $time }.
receipt-count = Đủ { $total }/{ $total } tiêu chí.
receipt-texts-missing = Phần viết còn { $missing } mục trống; đồng chí có thể viết thêm cho đến khi chi bộ kết thúc kiểm điểm.
receipt-open = Đồng chí có thể mở lại để sửa cho đến khi chi bộ kết thúc kiểm điểm.
receipt-closed = Chi bộ đã kết thúc kiểm điểm, phiếu không sửa được nữa.
closed-head = Tự đánh giá năm { $year }
closed-not-submitted = Chi bộ đã kết thúc kiểm điểm mà phiếu của đồng chí chưa nộp. Đồng chí liên hệ bí thư chi bộ. Những gì đã nhập vẫn được giữ.
out-head = Kiểm điểm năm { $year }
out-ask = Nếu thấy chưa đúng, đồng chí báo bí thư chi bộ.

# ------------------------------------------------------------------ tiến độ
own-head = Tiến độ năm { $year } · đồng chí { $name }
own-steps = Tiêu chí { $done }/{ $total } · mức tự nhận: { $level } · phần viết { $texts }/{ $sections } · { $submitted ->
    [yes] đã nộp
   *[no] chưa nộp
}
board-head = { $name } · kiểm điểm { $year }
board-last-day = { $day }
board-count = { $cells ->
    [yes] Chi bộ nộp đủ { $cells_done }/{ $cells_total } · tự đánh giá { $done }/{ $total } { $bar }
   *[no] Tự đánh giá { $done }/{ $total } { $bar }
}
board-cell = Chưa làm { $waiting } · đang làm { $started } · không thuộc diện { $out } · chưa liên kết { $unlinked }
board-blocked = Đang vướng
board-blocker = { $number }. { $name }: { $missing } đảng viên chưa nộp. { $day }
board-all-done = Tất cả đảng viên thuộc diện đã nộp phiếu.
children-head = { $name } · các tổ chức trực thuộc · trang { $page }/{ $pages }
children-line = { $name }: { $done }/{ $total }. { $day }
people-head = { $name } · danh sách · trang { $page }/{ $pages }
people-line = { $number }. { $name }: { $state }{ $linked ->
    [yes] {""}
   *[no] , chưa liên kết
}
people-anonymous = đồng chí ở dòng này
people-no-names = Tin nhắn không nêu tên. Số ở đầu dòng là số thứ tự trong danh sách chi bộ; tên có ở “Bảng theo dõi”.

# ------------------------------------------------------------ tìm theo tên
find-title = { $name } · tìm theo tên
find-ask = Đồng chí gõ tên cần tìm, có dấu hay không dấu đều được, ví dụ: Hoa, hoặc Nguyễn Văn A.
find-head = { $name } · tìm “{ $typed }”
find-none = Không thấy đồng chí nào có tên như vậy trong danh sách chi bộ.
find-more = Còn { $more } đồng chí nữa cũng có tên này. Đồng chí gõ thêm họ và tên đệm để tìm đúng hơn.

# ------------------------------------------------------------ cài đặt, trợ giúp
settings-head = Cài đặt
settings-person = Đồng chí { $name }, { $cell }
settings-channel = Đang dùng: { $channel ->
    [telegram] Telegram
    [zalo] Zalo
   *[web] trang trò chuyện của hệ thống
}. Số nơi đã liên kết: { $count }
help-head = Trợ giúp
help-member =
    /viec: việc của tôi
    /tudanhgia: tự đánh giá
    /tiendo: tiến độ
    /cancu: căn cứ của từng quy định, ví dụ: /cancu ty le 31
    /vuongmac: nêu vướng mắc, xem trả lời
    /caidat: ngôn ngữ, giờ nhắc việc, hủy liên kết
    Mỗi lần chọn là đã lưu. Đồng chí có thể dừng, rồi làm tiếp bất cứ lúc nào.
help-watch = Đồng chí được giao theo dõi: /tiendo cho biết đã nộp bao nhiêu, chi bộ nào đang vướng, còn mấy ngày.
help-secretary = Đồng chí phụ trách chi bộ: mục “Mã liên kết” để in mã và lời mời gửi từng đảng viên; mục “Danh sách đảng viên” để ghi nhận bản giấy hoặc nhập thay; họp xong thì báo ở “Việc của tôi”. /lich để đặt và gửi lịch họp, /giaymoi để xem ai đã nhận, ai dự.
help-privacy = Tin nhắn không nêu mức xếp loại hay ý kiến về người khác; những nội dung đó chỉ có trên trang của hệ thống.

# ---------------------------------------------------------------------- nút
button-home = ‹ Việc của tôi
button-back = ‹ Quay lại
button-previous = ‹ Câu trước
button-later = Để sau
button-ground = Căn cứ
button-answers = ‹ Các câu trả lời
button-form-not-started = Bắt đầu tự đánh giá
button-form-started = Làm tiếp tự đánh giá
button-form-ready = Xem lại và nộp
button-form-submitted = Xem phiếu đã nộp
button-form-on-paper = Xem phiếu
button-form-closed = Xem phiếu
button-form-missed = Xem phiếu
button-change = Sửa { $number }: { $grade }
button-level = Mức tự nhận
button-texts = Viết ưu điểm, hạn chế
button-submit = Nộp
button-reopen = Mở lại để sửa
button-board = Tiến độ { $name }
button-people = Danh sách đảng viên
button-find = Tìm theo tên
button-back-people = ‹ Danh sách đảng viên
button-find-again = Tìm tên khác
button-children = Từng tổ chức
button-child = { $name }
button-board-page = Bảng theo dõi
button-above = Lên cấp trên
button-codes = Mã liên kết
button-page-before = ‹ Trang trước
button-page-after = Trang sau ›
button-settings = Cài đặt
button-help = Trợ giúp
button-language-vi = Tiếng Việt
button-language-en = English
button-add-channel = Thêm nơi nhận việc
button-unlink = Hủy liên kết nơi này
button-unlink-yes = Đồng ý hủy liên kết
button-unlink-keep = Giữ lại

# ---------------------------------------------- dạng chữ, dùng cho Zalo
text-page = { $label }: { $address }
text-choose = Trả lời bằng một số.
text-choose-again = Số này không có trong danh sách. Mời đồng chí chọn lại:
text-ambiguous = “{ $typed }” có thể là nhiều mục. Mời đồng chí trả lời bằng số:
text-struck = { $words } (bị gạch)
text-more = Xem tiếp
text-first = Về phần đầu
text-part = { $title } · phần { $number }/{ $total }

# -------------------------------------------------- thực đơn của Telegram
command-viec = Việc của tôi
command-tudanhgia = Tự đánh giá
command-tiendo = Tiến độ
command-lich = Lịch họp
command-giaymoi = Giấy mời, ai đã nhận
command-hopchiuy = Họp chi ủy: đề xuất mức của từng đồng chí
command-kiemphieu = Nhập kết quả kiểm phiếu
command-kiemtra = Kiểm tra mã niêm phong
command-ketqua = Kết quả xếp loại
command-tyle = Tỷ lệ xuất sắc
command-cancu = Căn cứ
command-caidat = Cài đặt
command-trogiup = Trợ giúp
