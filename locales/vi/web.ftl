### Các trang của hệ thống.

## Chung cho mọi trang
web-name = Trợ lý kiểm điểm
web-skip = Đến phần nội dung
web-to-chat = ‹ Trò chuyện
web-to-start = Về trang đầu
web-continue-as-is = Tiếp tục với liên kết hiện có
web-type-again = Nhập lại mã
web-refusal-head = Chưa thực hiện được
web-offline = Mất kết nối mạng. Nội dung đồng chí đang nhập vẫn còn trên máy này; khi có mạng lại, mời đồng chí bấm lại.
web-yes = Có
web-no = Không
error-form-old = Trang này đã mở quá lâu hoặc được mở từ nơi khác nên chưa ghi gì. Mời đồng chí tải lại trang rồi làm lại.
error-form-broken = Hệ thống không đọc được nội dung vừa gửi. Mời đồng chí tải lại trang rồi làm lại.
error-too-large = Nội dung vừa gửi lớn quá mức cho phép nên chưa ghi gì. Đề nghị đồng chí rút gọn rồi gửi lại.
error-upload-old = Tệp chờ xác nhận đã quá 30 phút hoặc đã được dùng. Mời đồng chí chọn tệp lại.

## Trang đầu và liên kết
web-front-head = Chào đồng chí
web-front-how = Trang này giúp đồng chí tự đánh giá và theo dõi việc kiểm điểm, xếp loại cuối năm ngay trên điện thoại. Để vào, đồng chí gõ mã 8 ký tự do bí thư chi bộ gửi.
web-front-code = Mã liên kết
web-front-code-help = Mã gồm chữ và số, in trên phiếu hoặc ở cuối liên kết. Gõ chữ thường hay chữ hoa đều được.
web-front-go = Vào
web-front-privacy = Mỗi mã dùng một lần, dành riêng cho một đồng chí. Chưa có mã, mời đồng chí hỏi bí thư chi bộ.
web-front-unlinked = Đã hủy liên kết trên máy này. Những gì đồng chí đã nhập vẫn được giữ.
web-open-head = Mời đồng chí bấm để mở
web-open-how = Đồng chí bấm nút dưới đây để mở phần việc của mình trên máy này.
web-open-go = Mở việc của tôi
web-open-once = Chỉ bấm khi liên kết được gửi riêng cho đồng chí. Máy dùng chung thì nhớ hủy liên kết sau khi xong.

## Trò chuyện
web-chat-title = Việc của tôi
web-chat-log = Nội dung trò chuyện, tin mới ở dưới cùng
web-menu = Các trang khác
web-quick = Việc thường làm
web-quick-viec = Việc của tôi
web-quick-tudanhgia = Tự đánh giá
web-quick-tiendo = Tiến độ
web-quick-caidat = Cài đặt
web-quick-trogiup = Trợ giúp
web-say-label = Gõ nội dung
web-say-hint = Gõ nội dung…
web-say-send = Gửi
web-line-own = Đồng chí:
web-line-bot = Hệ thống:
web-line-keys = Các lựa chọn
web-reload = Xem tin mới

## Phần viết
web-texts-head = Phần viết
web-texts-title = Phần viết tự kiểm điểm năm { $year }
web-texts-who = Đồng chí { $name }, { $cell }
web-texts-how = Viết đến đâu, hệ thống lưu đến đó; đồng chí có thể dừng và viết tiếp bất cứ lúc nào.
web-texts-save = Lưu
web-texts-saved-at = Đã lưu lúc { $hour } giờ { $minute }
web-texts-saved-on = Đã lưu lúc { $time }
web-texts-emptied = Mục này đang để trống.
web-texts-empty = (chưa viết)
web-texts-other = Bản được lưu ở nơi khác, lúc { $time }:
web-texts-keep-mine = Lưu bản tôi đang viết
web-texts-take-other = Lấy bản kia
web-texts-not-linked = Máy này không còn liên kết với đồng chí nên phần vừa viết chưa lưu được. Đề nghị đồng chí sao chép phần đang viết, rồi liên kết lại để viết tiếp.
web-texts-back = Xong, về trò chuyện

## Nơi liên kết
web-link-head = Nơi nhận việc
web-link-why = Đồng chí có thể làm việc ở nhiều nơi, ví dụ trên điện thoại và trên máy tính{ $telegram ->
    [yes] , hoặc trên Telegram
   *[no] {""}
}. Nơi nào cũng thấy cùng một nội dung.
web-link-add = Thêm một nơi
web-link-how = Đồng chí bấm nút dưới đây để lấy mã của mình, rồi gõ mã ấy ở nơi muốn thêm.
web-link-telegram-how = Đồng chí bấm nút dưới đây để lấy mã, rồi mở Telegram bằng nút hoặc mã QR hiện ra. Tên trên Telegram: @{ $username }.
web-link-make = Lấy mã của tôi
web-link-code-head = Mã của đồng chí
web-link-code-valid = Có hiệu lực { $minutes } phút, dùng một lần. Đồng chí không đưa mã này cho người khác.
web-link-code-how = Trên máy khác, đồng chí mở trang này và gõ mã.{ $telegram ->
    [yes] {" "}Trên Telegram, đồng chí nhắn: /start { $code }
   *[no] {""}
}
web-link-telegram-open = Mở Telegram
web-link-telegram-qr = Nếu Telegram ở máy khác, đồng chí quét mã này:
web-link-list = Đang liên kết
web-link-channel = { $channel ->
    [telegram] Telegram
    [zalo] Zalo
   *[web] Trang này
}
web-link-here = máy đang dùng
web-link-since = từ { $time }
web-link-remove = Hủy
web-link-remove-one = Hủy liên kết { $channel ->
    [telegram] Telegram
    [zalo] Zalo
   *[web] trang này
}, từ { $time }
web-link-remove-sure = Đồng chí có chắc muốn hủy liên kết nơi này không?
web-link-remove-yes = Đồng ý hủy liên kết
web-link-remove-keep = Giữ lại
web-link-remove-what = Hủy liên kết thì nơi ấy không mở được việc của đồng chí nữa. Những gì đã nhập vẫn được giữ.

## Mã liên kết của chi bộ
web-codes-head = Mã liên kết
web-codes-why = Mỗi đảng viên cần một mã để vào hệ thống. Chi bộ có { $members } đồng chí, { $unlinked } đồng chí chưa liên kết.
web-codes-once = Mã chỉ hiện một lần, ngay sau khi cấp: đồng chí in phiếu hoặc chép lời nhắn lúc ấy.
web-codes-valid = Mã có hiệu lực { $days } ngày và chỉ dùng được một lần.
web-codes-old = Cấp mã mới thì mã cũ chưa dùng không còn hiệu lực.
web-codes-unlinked = Cấp mã cho { $count } đồng chí chưa liên kết
web-codes-all = Cấp mã cho cả chi bộ ({ $count } đồng chí)
web-codes-message =
    Kính gửi đồng chí { $name }. { $cell } thực hiện kiểm điểm năm { $year } theo { $letter } của { $issuer }. Đồng chí mở liên kết này trên điện thoại để tự đánh giá{ $dated ->
        [yes] , chậm nhất hết ngày { $day }
        [late] {" "}(hạn của chi bộ là hết ngày { $day }, nay đã qua; mong đồng chí làm sớm)
       *[no] {""}
    }:
    { $address }
    Liên kết dành riêng cho đồng chí, dùng một lần. Vướng mắc xin gọi tôi.
    { $sender }
web-codes-message-plain =
    Kính gửi đồng chí { $name }, { $cell }. Đồng chí mở liên kết này trên điện thoại để theo dõi việc kiểm điểm cuối năm:
    { $address }
    Liên kết dành riêng cho đồng chí, dùng một lần.
web-sheet-now = Các mã dưới đây chỉ hiện lần này.
web-sheet-how = Đồng chí in phiếu, cắt rời và trao tận tay; hoặc chép từng lời nhắn gửi riêng cho từng đồng chí. Không gửi vào nhóm chung.
web-sheet-print = In phiếu
web-sheet-done = Xong
web-sheet-none = Tất cả đồng chí trong chi bộ đã liên kết nên không cấp mã mới.
web-sheet-line = Số { $number }
web-sheet-card = Quét mã QR bằng điện thoại, hoặc mở địa chỉ trên và gõ mã. Mã dành riêng cho đồng chí, dùng một lần.
web-sheet-card-day = Tự đánh giá chậm nhất hết ngày { $day }.
web-sheet-message = Lời nhắn gửi qua Zalo
web-sheet-copy = Chép lời nhắn
web-sheet-copied = Đã chép

## Bảng theo dõi
web-board-link = Bảng theo dõi
web-board-above = ‹ Lên cấp trên
web-board-season = Kiểm điểm năm { $year }.
web-board-forms = phiếu đã nộp
web-board-cells = chi bộ nộp đủ
web-board-days = ngày còn lại
web-board-days-late = ngày đã quá hạn
web-board-unlinked = { $count ->
    [0] Tất cả đồng chí thuộc diện đã liên kết.
   *[other] { $count } đồng chí thuộc diện chưa liên kết.
}
web-board-missing = Còn { $count } phiếu chưa nộp.
web-board-below = Các tổ chức trực thuộc
web-board-members = Danh sách đảng viên
web-board-number = Số
web-board-name = Họ và tên
web-board-state = Phiếu
web-board-not-linked = chưa liên kết

## Nhập danh sách
web-import-head = Nhập danh sách
web-import-how = Đồng chí chọn tệp Excel danh sách đảng viên. Hệ thống cho xem trước số người thêm mới, số người thay đổi và từng dòng sai; chưa xác nhận thì chưa có gì được ghi.
web-import-sheets = Tệp có hai trang tính: Tổ chức và Đảng viên, với dòng tiêu đề như mẫu.
web-import-size = Dạng .xlsx, không quá { $megabytes } MB.
web-import-safe = Ai không có trong tệp thì giữ nguyên, không bị xóa.
web-import-file = Tệp danh sách
web-import-preview = Xem trước
web-import-preview-head = Xem trước danh sách
web-import-nothing-yet = Chưa có gì được ghi. Tệp chờ đồng chí xác nhận trong 30 phút.
web-import-new = thêm mới
web-import-changed = thay đổi
web-import-unchanged = giữ nguyên
web-import-counts = Danh sách có { $organisations } tổ chức đảng và { $accepted } đảng viên nhập được.
web-import-all = Nhập { $count } đảng viên
web-import-valid = Chỉ nhập { $count } dòng đúng
web-import-cancel = Không nhập
web-import-done-head = Đã nhập danh sách
web-import-left-out = { $count } dòng không nhập
web-import-again = Nhập tệp khác

## Bản dùng thử
web-demo-head = Bản dùng thử
web-demo-what = Dữ liệu mẫu, không có thật, theo kế hoạch năm 2022. Đồng chí chọn một người rồi dùng như chính người ấy; có thể đổi người và đổi ngày bất cứ lúc nào.
web-demo-open = Mở bản dùng thử
web-demo-play = Đóng vai
web-demo-role = { $role ->
    [member] Đảng viên
    [leader] Cán bộ lãnh đạo, quản lý
    [secretary] Bí thư chi bộ
    [meeting] Bí thư chi bộ sắp họp kiểm điểm
    [office] Văn phòng đảng ủy cơ sở
    [org-board] Ban tổ chức đảng ủy cấp trên
    [disciplined] Đảng viên bị kỷ luật trong năm
    [exempt] Đảng viên được miễn công tác và sinh hoạt
   *[probationary] Đảng viên dự bị
}
web-demo-find = Tìm người khác
web-demo-find-label = Họ tên, gõ có dấu hay không dấu đều được
web-demo-find-hint = Họ tên, ví dụ: thu ha
web-demo-find-go = Tìm
web-demo-none = Không có ai tên như vậy.
web-demo-clock = Ngày giờ của bản thử
web-demo-now = { $time }
web-demo-day = Thêm 1 ngày
web-demo-week = Thêm 1 tuần
web-demo-date = Ngày
web-demo-set = Đặt ngày
web-demo-bar = Bản thử · { $day }
web-demo-switch = Đổi người

# ---------------------------------------------------------------- kế hoạch bằng lời
web-plans-head = Kế hoạch
web-plans-what = Mỗi kế hoạch được ghi lại từng quy định, kèm điều khoản và vài chữ nguyên văn, để ai cũng đối chiếu được.
web-plans-all = ‹ Tất cả kế hoạch
web-plans-compare = So sánh các kế hoạch
web-plans-broken = Tệp kế hoạch không đọc được
web-plan-broken = { $file }, dòng { $line }:
web-plan-code = Mã { $code }
web-plan-issued = Năm { $year }, { $issuer }
web-plan-local = Kế hoạch riêng, dựa trên kế hoạch { $plan }: ngày chỉ được sớm hơn, không được muộn hơn.
web-plan-undated = Bản nháp: còn { $count } mốc chưa có ngày ({ $names }). Chưa mở được kỳ kiểm điểm.
web-plan-confirmed = Đã đối chiếu với bản gốc lúc { $time }: { $documents }.
web-plan-unconfirmed = Chưa ai xác nhận đã đối chiếu với bản gốc, nên chưa mở được kỳ kiểm điểm theo kế hoạch này.
web-plan-bases = Biết các quy định này từ đâu:
web-plan-basis = { $count } quy định { $basis }
web-plan-documents = Căn cứ của kế hoạch:
web-plan-parts = Các phần
web-plan-print = In trang này
web-plan-find = Tìm trong kế hoạch
web-plan-find-go = Tìm
web-plan-find-how = Có dấu hay không dấu đều được, ví dụ: chi bo, xuat sac.
web-plan-found = Tìm “{ $query }”: { $shown } trên { $rules } quy định.
web-plan-find-all = Xem tất cả
web-compare-how = Mỗi cột là một kế hoạch. “xem …” là kế hoạch dẫn sang văn bản ấy; “không nói” là kế hoạch im lặng. Không lấy giá trị của kế hoạch này cho kế hoạch khác.
web-compare-matter = Nội dung
