### Nhắc việc, đôn đốc, vướng mắc.

## Tin nhắc việc: mỗi đồng chí một tin, gộp mọi việc đến hạn
nudge-head = Nhắc việc kiểm điểm năm { $year }
nudge-head-open = Bắt đầu kiểm điểm năm { $year }
nudge-opened = Kỳ kiểm điểm năm { $year } đã mở. Đề nghị đồng chí khẩn trương thực hiện phần việc của mình. Trước mỗi hạn, hệ thống sẽ nhắc đồng chí tại đây.
nudge-paused = Những ngày qua hệ thống tạm dừng, nay xin nhắc gộp những việc chưa xong.
nudge-urged = { $by } đôn đốc { $name }: đề nghị đồng chí làm sớm các việc dưới đây.
nudge-intro = Xin nhắc đồng chí:
nudge-step = { $number }. { $step }{ $named ->
    [yes] {" "}({ $name })
   *[no] {""}
}: { $last }{ $blocked ->
    [yes] . Việc này còn chờ việc khác xong trước
   *[no] {""}
}
nudge-more = Còn { $count } việc nữa, mời đồng chí xem ở mục Việc của tôi.
nudge-warns = Sau ngày { $day }, nếu việc số { $numbers } chưa xong, hệ thống sẽ báo { $named ->
    [yes] { $above }
   *[no] bí thư chi bộ
}.
nudge-obstacle-how = Nếu đang vướng, đồng chí chọn “Có vướng mắc” để nêu rõ.
nudge-do = { $step }{ $named ->
    [yes] {" "}({ $name })
   *[no] {""}
}
reminder-list = { $first }; { $rest }

## Báo lên cấp trên: chỉ số lượng, không nêu tên
overdue-intro = Quá hạn ở cấp dưới, sau khi đồng chí phụ trách đã được nhắc:
overdue-line = { $name }: { $what }.
overdue-step = { $step } ({ $last })
overdue-forms = còn { $count } đảng viên đã được nhắc mà chưa nộp tự đánh giá
overdue-papers = còn { $count } đồng chí chưa gửi hồ sơ cá nhân
overdue-more = Còn { $count } tổ chức nữa, mời đồng chí xem ở mục Tiến độ.

## Báo cáo sau khi dự họp
report-due = { $name } đã họp kiểm điểm ngày { $day }. Đề nghị đồng chí phụ trách báo cáo kết quả với { $above }.
button-reported = Đã báo cáo · { $name }
reported-head = Đã ghi nhận
reported-done = Hệ thống ghi nhận đồng chí đã báo cáo kết quả kiểm điểm của { $name }, và không nhắc việc này nữa.

## Nút trong tin nhắc
button-snooze-tomorrow = Mai nhắc lại
button-snooze-days = Nhắc lại sau { $days } ngày
button-snooze-last = Nhắc lại vào ngày cuối
button-obstacle = Có vướng mắc
snooze-head = Tạm dừng nhắc việc
snooze-done = Hệ thống nhắc lại đồng chí vào ngày { $day }.
snooze-earlier = Việc nào đến hạn sớm hơn thì vẫn được nhắc vào ngày cuối của việc đó.

## Giờ nhắc, nơi nhắc
reminders-head = Nhắc việc
reminders-hour = Đồng chí được nhắc lúc { $time } hằng ngày khi có việc đến hạn.
reminders-night = Từ 21 giờ 00 đến 07 giờ 00 hệ thống không gửi tin nào.
reminders-snoozed = Đang tạm dừng nhắc việc; ngày { $day } hệ thống nhắc lại đồng chí.
reminders-channel = Nơi được nhắc trước: { $channel ->
    [telegram] Telegram
    [zalo] Zalo
    [web] trang trò chuyện của hệ thống
   *[any] hệ thống tự chọn
}.
reminders-ask = Đồng chí gõ giờ muốn được nhắc, từ 07 giờ 00 đến trước 21 giờ 00. Ví dụ: 19 giờ 30.
reminders-how = Muốn đổi giờ, đồng chí cũng có thể gõ: Nhắc tôi lúc 19 giờ 30.
hour-minute = { $hour } giờ { $minute }
button-reminders = Giờ nhắc việc
button-hour = Đổi giờ nhắc
button-wake = Nhắc lại như thường
button-prefer = Nhắc qua { $channel ->
    [telegram] Telegram
    [zalo] Zalo
    [web] trang trò chuyện
   *[any] nơi hệ thống tự chọn
} trước

## Đôn đốc
button-urge = Đôn đốc
button-urge-below = Đôn đốc { $count } chi bộ
urged-head = Đã đôn đốc
urged-one = { $people ->
    [0] { $name }: chưa đồng chí nào liên kết với hệ thống, nên chưa gửi được tin cho ai. Đề nghị đồng chí gọi trực tiếp.
   *[other] { $name }: tin đôn đốc gửi đến { $people } đồng chí còn việc chưa xong.
}
urged-many = { $people ->
    [0] { $organisations } chi bộ còn việc chưa xong nhưng chưa đồng chí nào liên kết với hệ thống. Đề nghị đồng chí gọi trực tiếp.
   *[other] Tin đôn đốc gửi đến { $people } đồng chí ở { $organisations } chi bộ còn việc chưa xong.
}
urged-skipped = { $skipped } chi bộ đã được đôn đốc đủ 2 lần trong tuần nên lần này không gửi.
urged-limit = Mỗi nơi được đôn đốc nhiều nhất 2 lần trong 7 ngày. Ban đêm tin đợi đến 07 giờ 00.

## Vướng mắc
obstacles-head = Vướng mắc
obstacles-none = Đồng chí chưa nêu vướng mắc nào.
obstacles-mine = Đã nêu:
obstacles-below = Cấp dưới nêu, đang chờ trả lời: { $count }
obstacle-line = { $number }. { $name } ({ $about }): { $answered ->
    [yes] đã có trả lời
   *[no] đang chờ trả lời
}
obstacle-other = nội dung khác
obstacles-choose = Đồng chí vướng ở việc nào?
obstacle-about = { $about } ({ $name })
obstacle-ask-head = Nêu vướng mắc · { $name }
obstacle-ask = Việc: { $about }. Đồng chí gõ nội dung vướng mắc vào đây, trong một tin, nhiều nhất { $most } ký tự. Cần viết dài hơn, mời đồng chí dùng trang của hệ thống.
obstacle-sent-head = Đã gửi vướng mắc
obstacle-sent = Vướng mắc của { $name } đã được gửi lúc { $time }. Khi có trả lời, hệ thống báo đồng chí.
obstacle-head = Vướng mắc · { $name }
obstacle-of = Việc: { $about }. Nêu lúc { $time }.
obstacle-body = { $body }
obstacle-answer = Trả lời: { $answer }
obstacle-unanswered = Chưa có trả lời.
obstacle-on-page = Nội dung có trên trang của hệ thống; tin nhắn này không mang theo.
obstacle-answer-ask = Đồng chí gõ nội dung trả lời vào đây, nhiều nhất { $most } ký tự.
obstacle-answered-head = Đã trả lời
obstacle-answered-done = Câu trả lời đã được gửi cho đồng chí nêu vướng mắc.
obstacle-waits = { $name } nêu vướng mắc ({ $about }). Mời đồng chí xem và trả lời.
obstacle-answered = Vướng mắc của { $name } ({ $about }) đã có trả lời.
button-obstacle-new = { $about } ({ $name })
button-obstacle-see = Xem trả lời · { $name }
button-obstacle-answer = Xem vướng mắc · { $name }
button-obstacle-show = { $number }. { $name }
button-obstacle-reply = Trả lời
button-obstacles = ‹ Vướng mắc
button-obstacles-page = Mở trang vướng mắc

## Trang vướng mắc
web-obstacles-title = Vướng mắc
web-obstacles-below = Cấp dưới nêu
web-obstacles-mine = Đồng chí đã nêu
web-obstacles-new = Nêu vướng mắc
web-obstacles-step = Về việc
web-obstacles-body = Nội dung, nhiều nhất { $most } ký tự
web-obstacles-send = Gửi lên cấp trên
web-obstacles-answer = Trả lời, nhiều nhất { $most } ký tự
web-obstacles-reply = Gửi trả lời
web-obstacles-nothing = Chưa có vướng mắc nào.
web-obstacles-no-choice = Hiện không có việc nào của đồng chí để nêu vướng mắc.
web-obstacles-raised = Nêu lúc { $time }
web-obstacles-answered = Trả lời lúc { $time }
web-obstacles-who = Những đồng chí đọc được: đồng chí nêu, các đồng chí cùng phụ trách tổ chức đó, và cấp trên trả lời.

## Từ chối, kèm việc làm tiếp
error-hour-unclear = Chưa rõ đồng chí muốn được nhắc lúc mấy giờ. Đề nghị đồng chí gõ giờ và phút, ví dụ: 19 giờ 30.
error-hour-night = Từ 21 giờ 00 đến 07 giờ 00 hệ thống không gửi tin. Đề nghị đồng chí chọn giờ khác, ví dụ: 19 giờ 30.
error-channel = Đồng chí chưa liên kết nơi này. Mời đồng chí thêm ở mục “Thêm nơi nhận việc” trong Cài đặt (/caidat).
error-snooze-last-day = Hôm nay là ngày cuối của việc này nên không tạm dừng nhắc được nữa. Nếu đang vướng, đồng chí chọn “Có vướng mắc”.
error-urge-limit = { $name } đã được đôn đốc đủ 2 lần trong 7 ngày. Từ ngày { $day } đồng chí đôn đốc tiếp được.
error-urge-nothing = Ở đây không còn việc nào chưa xong để đôn đốc.
error-obstacle-empty = Nội dung còn trống. Đề nghị đồng chí gõ lại.
error-obstacle-many = Đồng chí đang có { $most } vướng mắc chờ trả lời. Đề nghị đồng chí chờ trả lời rồi nêu tiếp.
error-obstacle-answered = Vướng mắc này đã được trả lời rồi.
error-nudge-days = Số ngày nhắc trước hạn không đúng. Đề nghị ghi các số từ 0 đến { $most }, cách nhau bằng dấu phẩy, không trùng nhau, nhiều nhất { $times } số, ví dụ: 14,7,3,1,0.

## Dòng lệnh
cli-nudge-days = Từ nay nhắc trước hạn { $days } ngày (0 là ngày cuối).
command-vuongmac = Vướng mắc
