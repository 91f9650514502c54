### Gửi tin: những gì chưa đến nơi, và thông báo trên máy.

## Báo cho bí thư, mỗi ngày một lần
unreached-head = Thông báo chưa đến nơi
unreached-cell = { $cell }: { $count } đảng viên chưa nhận được thông báo.
unreached-how = Mời đồng chí mở trang để xem đó là những đồng chí nào, rồi báo trực tiếp hoặc gửi lại mã liên kết.
button-unreached = Xem danh sách

## Trang những thông báo chưa đến nơi
web-outbox-head = Thông báo chưa đến nơi
web-outbox-sent = đã gửi hôm nay
web-outbox-waiting = đang chờ gửi
web-outbox-lost = chưa đến nơi
web-outbox-who = Các đồng chí chưa nhận được
web-outbox-how = Đề nghị báo trực tiếp cho các đồng chí dưới đây. Đồng chí nào chưa có nơi nhận thì cấp mã liên kết; liên kết xong, hệ thống tự gửi lại.
web-outbox-what = { $what ->
    [reminders] Nhắc việc
    [meetings] Thông báo, giấy mời họp
    [unreached] Báo tin chưa đến nơi
   *[other] Thông báo
}
web-outbox-due = lẽ ra gửi lúc { $time }
web-outbox-error = { $error ->
    [no-chat] Đồng chí chưa liên kết nơi nhận nào.
    [refused] Nơi nhận đã chặn hoặc xóa trợ lý.
    [off] Ứng dụng nhắn tin của đồng chí này đang tắt trên máy chủ; đề nghị báo người quản trị.
    [rejected] Ứng dụng nhắn tin không nhận nội dung này.
    [token] Mã truy cập của trợ lý trên ứng dụng nhắn tin không còn đúng; đề nghị báo người quản trị.
    [failed] Máy chủ gặp lỗi khi soạn tin; đề nghị báo người quản trị.
    [unknown] Máy chủ chưa biết loại tin này; đề nghị báo người quản trị.
   *[other] Không kết nối được với ứng dụng nhắn tin sau nhiều lần thử.
}
web-outbox-expired = Nay không cần gửi nữa.
web-outbox-resend = Gửi lại
web-outbox-resend-one = Gửi lại cho đồng chí { $name }
web-outbox-more = Còn { $count } thông báo khác chưa hiện ở đây.
web-outbox-none = Mọi thông báo đều đã đến nơi hoặc đang chờ gửi.
error-notice-late = Thông báo này đã quá thời điểm cần gửi nên không gửi lại nữa.

## Báo tin trên máy này
web-bell-head = Báo tin trên máy này
web-bell-what = Khi có việc mới, máy này hiện một dòng báo, kể cả khi đồng chí không mở trang. Dòng báo chỉ nói có việc mới; nội dung xem trong trang này.
web-bell-on = Đã bật. Khi có việc mới, máy này sẽ báo.
web-bell-off = Đã tắt. Tin mới vẫn chờ đồng chí trong trang trò chuyện.
web-bell-denied = Trình duyệt đang chặn thông báo của trang này. Muốn nhận, đồng chí cho phép thông báo trong phần cài đặt của trình duyệt rồi bấm lại.
web-bell-failed = Chưa bật hoặc tắt được trên máy này. Tin mới vẫn chờ đồng chí trong trang trò chuyện. Mời đồng chí thử lại sau.
web-bell-switch-on = Bật báo tin
web-bell-switch-off = Tắt báo tin
error-push-unknown = Trình duyệt này dùng dịch vụ báo tin mà hệ thống chưa biết nên chưa bật được. Tin mới vẫn chờ đồng chí trong trang trò chuyện.
push-something-new = Đồng chí có việc mới. Bấm để xem.
