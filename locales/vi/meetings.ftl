### Cuộc họp: đặt lịch, gửi, mời, trả lời.

# --------------------------------------------------------------- từ dùng chung
meeting-when = { $hour } giờ { $minute }, { $weekday } ngày { $day }
meeting-day = { $weekday } { $day }
meeting-list = { $first }; { $rest }
meeting-part-cell_board = họp chi ủy
meeting-part-collective = kiểm điểm tập thể
meeting-part-individuals = kiểm điểm cá nhân
meeting-part-ballots = bỏ phiếu xếp loại
meeting-part-own_level = đề xuất mức của tổ chức
meeting-length = { $halves ->
    [1] nửa ngày
    [3] 1 ngày rưỡi
    [5] 2 ngày rưỡi
   *[other] { $whole } ngày
}
meeting-no-place = chưa ghi
meeting-line-when = Thời gian: { $when } (dự kiến { $length }).
meeting-line-place = Địa điểm: { $place }.
meeting-line-agenda = Nội dung: { $agenda }.
meeting-line-papers = Hồ sơ kèm theo: { $count ->
    [0] chưa có.
   *[other] { $count } tài liệu.
}

# ------------------------------------------------------- thông báo, giấy mời
meeting-to = Kính gửi: đồng chí { $name }.
meeting-notice-head = { $changed ->
    [yes] Thông báo thay đổi cuộc họp của { $unit }
   *[no] Thông báo họp của { $unit }
}
meeting-notice-ask = Đề nghị đồng chí đọc trước hồ sơ, dự họp đúng giờ và trả lời bằng nút bên dưới{ $again ->
    [yes] {" "}(trả lời cho ngày cũ không còn tính)
   *[no] {""}
}. Nếu không dự được, đồng chí chọn “Xin phép vắng” và nêu lý do.
meeting-invitation-head = { $changed ->
    [yes] Giấy mời thay đổi, cuộc họp của { $unit }
   *[no] Giấy mời dự họp của { $unit }
}
meeting-invite = Kính mời: đồng chí { $name }{ $titled ->
    [yes] , { $title },
   *[no] {""}
} { $role ->
    [director] dự, chỉ đạo
    [observer] dự, theo dõi
   *[other] dự
} cuộc họp của { $unit }.
meeting-invitation-ask = Rất mong đồng chí thu xếp dự họp và trả lời bằng nút bên dưới{ $again ->
    [yes] {" "}(trả lời cho ngày cũ không còn tính)
   *[no] {""}
}. Trân trọng kính mời.
meeting-changes = Thay đổi: { $changes }.
meeting-change-time = thời gian
meeting-change-length = thời lượng
meeting-change-place = địa điểm
meeting-change-parts = nội dung
meeting-change-papers = hồ sơ
meeting-was = Thời gian đã báo trước đây: { $when }.
meeting-clock = Thời hạn gửi trước được tính lại từ lần gửi này.
meeting-cancelled-head = Thông báo hủy cuộc họp của { $unit }
meeting-cancelled = Cuộc họp lúc { $when } không tổ chức. Có lịch mới, hệ thống sẽ báo đồng chí.
meeting-leave-head = Trả lời việc xin phép vắng, cuộc họp của { $unit }
meeting-leave-answer = { $granted ->
    [yes] Đồng chí được phép vắng cuộc họp lúc { $when }. Nội dung liên quan đến đồng chí được đưa vào cuộc họp gần nhất sau đó.
   *[no] Cuộc họp lúc { $when } cần có đồng chí. Bí thư đề nghị đồng chí thu xếp dự.
}
meeting-asked-head = Có đồng chí báo vắng, cuộc họp của { $unit }
meeting-asked = Cuộc họp lúc { $when }: { $waiting ->
    [0] có đồng chí báo không dự được.
   *[other] { $waiting } đồng chí xin phép vắng, chờ trả lời.
} Tên và lý do có trong danh sách.
meeting-assigned-head = Phân công dự kiểm điểm tại { $unit }
meeting-assigned = Đồng chí được phân công { $role ->
    [director] dự, chỉ đạo
    [in_charge] phụ trách, theo dõi
    [team_head] làm tổ trưởng tổ công tác, dự
   *[observer] dự, theo dõi
} việc kiểm điểm của { $unit }{ $by ->
    [yes] {" "}theo { $document }
   *[no] {""}
}. Khi nơi ấy định ngày họp, đồng chí sẽ nhận Giấy mời.
meeting-reminder = { $days ->
    [0] Hôm nay
    [1] Ngày mai
   *[other] Còn { $days } ngày
}: họp { $unit }, { $when }{ $placed ->
    [yes] , tại { $place }
   *[no] {""}
}. { $said ->
    [coming] Đồng chí đã trả lời sẽ dự.
    [asked] Đồng chí đã xin phép vắng, đang chờ trả lời.
   *[nothing] Đồng chí chưa trả lời có dự hay không.
}
button-meeting-attend = Dự họp
button-meeting-leave = Xin phép vắng
button-meeting-decline = Không dự được
button-meeting-papers = Xem hồ sơ
button-meeting-calendar = Ghi vào lịch
button-meeting-uncalendar = Gỡ khỏi lịch
button-meeting-people = Ai đã nhận, ai dự
button-meeting-own = Cuộc họp { $unit }

# ------------------------------------------------------------------ đặt lịch
meeting-units = Đặt lịch họp
meeting-not-yours = Mục này dành cho bí thư, phó bí thư và văn phòng cấp ủy. Đồng chí xem các việc của mình ở /viec.
meeting-board-head = Lịch họp { $unit }
meeting-board-none = Chưa có cuộc họp nào trong kỳ kiểm điểm này.
meeting-board-line = { $number }. { $when }: { $agenda } ({ $state ->
    [draft] chưa gửi
    [held] đã họp
   *[issued] đã gửi{ $changed ->
        [yes] , có thay đổi chưa gửi
       *[no] {""}
    }
})
button-meeting = { $when }
button-meeting-new = Đặt cuộc họp mới
button-meeting-page = Mở trang lịch họp
meeting-parts-head = Họp { $unit }: nội dung gì?
meeting-parts-how = Một cuộc họp có thể gồm nhiều nội dung. Đồng chí chọn hoặc bỏ từng nội dung.
button-meeting-part = { $ticked ->
    [yes] ✓ Có { $part }
   *[no] Thêm { $part }
}
button-meeting-next = Tiếp: chọn ngày giờ
meeting-days-head = Họp kiểm điểm { $unit }: ngày giờ?
meeting-last-day = { $last }
meeting-last = { $kind ->
    [org_section] Hạn của đảng bộ bộ phận
    [org_base] Hạn của đảng bộ cơ sở
    [org_upper] Hạn của cuộc kiểm điểm này
   *[cell_sub] Hạn của chi bộ
}: chậm nhất hết ngày { $day } ({ $clause }).
meeting-last-none = Kế hoạch không ghi ngày cuối cho cuộc họp này.
button-meeting-suggested = { $first ->
    [yes] Gợi ý: { $weekday } { $day }, { $hour } giờ { $minute }
   *[no] { $weekday } { $day }, { $hour } giờ { $minute }
}
meeting-no-clean-day = Không thể bảo đảm cả hai yêu cầu: vừa kịp hạn, vừa gửi trước đủ ngày. Đồng chí chọn một cách dưới đây, hoặc báo vướng mắc lên cấp trên.
meeting-days-how = Đồng chí chọn một ngày, hoặc gõ ngày giờ, ví dụ: { $day } 14h.
meeting-day-unread = Chưa hiểu ngày giờ vừa gõ. Đồng chí gõ theo mẫu: { $day } 14h, hoặc: thứ tư 14 giờ 30.
meeting-check-head = { $unit }: { $when }
meeting-breach = ⚠ { $sentence }
meeting-bounds = Ngày sớm nhất bảo đảm đủ: { $earliest }. { $last }
meeting-no-bounds = Không thể bảo đảm cả hai yêu cầu. { $last }
button-meeting-day = { $day }
button-meeting-keep = { $how ->
    [reason] Vẫn { $day }{ $late ->
        [yes] , gửi chậm
       *[no] {""}
    }, ghi lý do
   *[plain] Vẫn chọn { $day }
}
button-meeting-other-day = ‹ Chọn ngày khác
button-meeting-on-time = { $day }: kịp hạn, gửi chậm
button-meeting-obstacle = Báo vướng mắc
button-meeting-in-lead = { $day }: gửi đủ ngày, quá hạn

# ------------------------------------------------------------ một cuộc họp
meeting-show-head = Cuộc họp của { $unit } ({ $state ->
    [draft] chưa gửi
    [held] đã họp
    [cancelled] đã hủy
   *[issued] đã gửi
})
meeting-people = Người dự: { $members } đồng chí{ $guests ->
    [0] {""}
   *[other] , mời { $guests } đồng chí
}{ $unreachable ->
    [0] .
   *[other] ; { $unreachable } đồng chí chưa có nơi nhận tin, cần báo bằng bản in.
}
meeting-deferred = Có { $count } đồng chí vắng ở cuộc họp trước được đưa vào cuộc họp này.
meeting-newcomers = Có { $count } đồng chí mới thuộc diện dự họp, chưa được báo. Chọn “Xem trước” để gửi riêng các đồng chí này.
meeting-unsent = Có thay đổi chưa gửi. Mọi người vẫn đang được báo: { $when }.
meeting-reason = Lý do đã ghi: { $reason }
meeting-agreed = { $agreed ->
    [yes] ✓ Đã thống nhất ngày với đồng chí phụ trách.
   *[no] Chưa ghi là đã thống nhất ngày với đồng chí phụ trách.
}
meeting-registered = Đã đăng ký lịch với văn phòng cấp trên lúc { $at }.
meeting-register-by = Cần đăng ký lịch với văn phòng cấp trên trước { $hour } giờ { $minute } ngày { $day }.
meeting-length-head = { $unit }: họp trong bao lâu?
meeting-length-how = Đồng chí chọn thời lượng dự kiến.
button-meeting-length = { $length }
meeting-place-head = { $unit }: họp ở đâu?
meeting-place-how = Đồng chí gõ địa điểm, ví dụ: Phòng họp tầng 2.
meeting-reason-head = { $unit }: lý do vẫn họp ngày này
meeting-reason-how = Đồng chí gõ lý do. Lý do được lưu cùng cuộc họp để cấp trên xem khi cần.
button-meeting-preview = Xem trước
button-meeting-move = Đổi ngày giờ
button-meeting-place = Địa điểm
button-meeting-parts = Nội dung
button-meeting-days = Thời lượng
button-meeting-sheet = Trang cuộc họp, hồ sơ
button-meeting-reason = Ghi lý do
button-meeting-agree = { $ticked ->
    [yes] ✓ Đã thống nhất ngày
   *[no] Đã thống nhất ngày với đồng chí phụ trách
}
button-meeting-register = Đã đăng ký lịch
button-meeting-drop = Bỏ bản nháp
button-meeting-undo = Bỏ thay đổi
button-meeting-cancel = Hủy họp
button-meeting-hold = Đã họp xong

# ---------------------------------------------------------------- xem trước
meeting-preview-head = { $cancels ->
    [yes] Xem trước thông báo hủy
   *[no] Xem trước
} · trang { $page }/{ $pages }
meeting-preview-each = Gửi { $count } đồng chí, mỗi đồng chí một bản ghi tên mình.
meeting-preview-name = (tên người nhận)
meeting-addressee = { $who }{ $titled ->
    [yes] , { $title }
   *[no] {""}
} ({ $role ->
    [member] Thông báo họp
    [director] Giấy mời, dự chỉ đạo
    [in_charge] Giấy mời, phụ trách
    [team_head] Giấy mời, tổ trưởng tổ công tác
    [observer] Giấy mời, theo dõi
   *[guest] Giấy mời
}){ $reachable ->
    [yes] {""}
    [no] : chưa có nơi nhận tin, cần bản in
   *[printed] : đưa bản in
}
meeting-who = { $name }
meeting-who-number = Số { $number } trong danh sách chi bộ
meeting-who-short = số { $number }
meeting-who-guest = Đồng chí ngoài danh sách chi bộ
meeting-missing-over = Cuộc họp đã kết thúc hoặc đã hủy nên không gửi được nữa.
meeting-missing-nothing = Không có thay đổi nào cần gửi.
meeting-missing-past = Chưa gửi được: giờ họp đã qua. Đề nghị chọn ngày giờ khác.
meeting-missing-place = Chưa gửi được: chưa ghi địa điểm.
meeting-missing-people = Chưa gửi được: không có ai trong danh sách dự họp.
meeting-missing-agreement = Chưa gửi được: nơi có gợi ý kiểm điểm phải được thường trực cấp ủy cấp trên đồng ý trước. Đề nghị văn phòng cấp trên ghi nhận việc đồng ý.
meeting-missing-reason = Chưa gửi được: ngày này vướng quy định nêu ở cuộc họp, cần ghi lý do.
meeting-missing-agreed = Chưa gửi được: có mời đồng chí cấp trên, cần ghi là đã thống nhất ngày.
button-meeting-send = Gửi
button-meeting-send-cancel = Gửi thông báo hủy
button-meeting-keep-draft = ‹ Chưa gửi

# -------------------------------------------------------------- ai nhận, ai dự
meeting-people-head = { $unit }, { $when }: ai đã nhận, ai dự
meeting-people-count = Báo { $total } đồng chí: { $received } đã nhận tin, { $lost } cần bản in; { $coming } dự, { $away } vắng có phép hoặc không dự được, { $asked } đang xin phép.
meeting-person = { $who }: { $told }; { $answer }
meeting-answer = { $answer ->
    [coming] dự
    [leave_asked] xin phép vắng
    [leave_granted] { $guest ->
        [yes] không dự được
       *[no] được phép vắng
    }
    [leave_refused] không được vắng
   *[none] chưa trả lời
}
meeting-told-handed = đã đưa bản in lúc { $at }
meeting-told-sent = nhận lúc { $at } qua { $channel ->
    [telegram] Telegram
    [zalo] Zalo
   *[web] trang trò chuyện
}
meeting-told = { $state ->
    [none] đưa bản in
    [unreachable] không có nơi nhận tin, cần bản in
    [dead] gửi không được, cần bản in
    [dropped] không gửi vì đã có thay đổi
   *[waiting] đang chờ gửi
}
meeting-people-no-names = Tin nhắn không nêu tên. Danh sách từng đồng chí có ở trang cuộc họp.
meeting-asking = { $who } xin phép vắng{ $told ->
    [yes] : { $reason }
   *[no] ; lý do ghi ở trang cuộc họp.
}
meeting-asking-more = Còn { $count } đồng chí nữa xin phép vắng, chờ trả lời.
button-leave-grant = Cho phép vắng: { $who }
button-leave-refuse = Đề nghị dự: { $who }
meeting-own-answer = { $over ->
    [yes] { $state ->
        [cancelled] Cuộc họp đã hủy.
       *[held] Cuộc họp đã tổ chức xong.
    }
   *[no] { $answer ->
        [coming] Đồng chí đã trả lời: dự họp.
        [leave_asked] Đồng chí đã xin phép vắng, đang chờ bí thư trả lời.
        [leave_granted] { $guest ->
            [yes] Đồng chí đã trả lời: không dự được.
           *[no] Đồng chí được phép vắng.
        }
        [leave_refused] Bí thư đề nghị đồng chí thu xếp dự họp.
       *[none] Đồng chí chưa trả lời.
    }
}
meeting-ask-leave-head = { $unit }, { $when }
meeting-ask-leave-how = { $guest ->
    [yes] Đồng chí gõ lý do không dự được. Nơi mời sẽ được báo ngay.
   *[no] Đồng chí gõ lý do xin phép vắng. Bí thư xem lý do rồi trả lời đồng chí.
}

# ------------------------------------------------------------------ căn cứ
finding-meeting-past = Ngày { $day } đã qua (nay đã { $today }).
finding-meeting-late = Họp đến { $end } là quá hạn { $late } ngày: chậm nhất hết ngày { $last } ({ $clause }){ $borrowed ->
    [yes] , lấy theo ngày của đảng bộ bộ phận
   *[no] {""}
}.
finding-meeting-lead-time = { $what ->
    [invitation] Giấy mời và hồ sơ
   *[report] Dự thảo báo cáo và hồ sơ
} phải gửi trước ít nhất { $days } { $unit ->
    [working_day] ngày làm việc
   *[day] ngày
} ({ $clause }): chậm nhất { $last }, { $left ->
    [yes] mà gửi ngày { $sent }
   *[no] nay đã { $sent }
}.
finding-meeting-invitation-default = Nên báo họp và mời trước ít nhất { $days } ngày, tức chậm nhất { $last }, { $left ->
    [yes] mà gửi ngày { $sent }
   *[no] nay đã { $sent }
}. Số ngày này do hệ thống đặt, kế hoạch không quy định.
finding-meeting-registration = Lịch họp ngày { $day } phải đăng ký trước { $hour } giờ { $minute } { $weekday } ngày { $end } ({ $clause }); giờ ấy đã qua.
finding-meeting-later = { $what ->
    [collective] Tập thể phải kiểm điểm trước cá nhân ({ $clause }), mà cuộc họp kiểm điểm tập thể định vào { $on }.
   *[proposal] Chi ủy phải đề xuất mức trước khi chi bộ bỏ phiếu ({ $clause }), mà chi ủy họp vào { $on }.
}
finding-meeting-individuals = Tập thể phải kiểm điểm trước cá nhân ({ $clause }), mà cuộc họp kiểm điểm cá nhân định vào { $on }.
finding-meeting-board-later = Còn { $waiting } đồng chí trong tập thể kiểm điểm ở chi bộ của mình sau ngày này, muộn nhất { $last }; việc ở chi bộ phải xong trước ({ $clause }).
finding-meeting-leaders-later = Còn { $waiting } đồng chí kiểm điểm ở tập thể mình tham gia lãnh đạo sau ngày này, muộn nhất { $last }; ở chi bộ các đồng chí ấy báo cáo tóm tắt kết quả đã kiểm điểm ({ $clause }). Kế hoạch không cấm, phần mềm chỉ nhắc.
finding-meeting-unset = { $what ->
    [collective] Chưa có ngày kiểm điểm tập thể, là việc phải xong trước cá nhân ({ $clause }).
    [proposal] Chưa có ngày họp chi ủy để đề xuất mức trước khi bỏ phiếu ({ $clause }).
   *[members] Còn { $count } đồng chí trong tập thể mà chi bộ chưa có ngày kiểm điểm, là việc phải xong trước ({ $clause }).
}
finding-meeting-many = Đang mời { $count } đồng chí dự, chỉ đạo; kế hoạch phân công { $most } đồng chí ({ $clause }).
finding-meeting-nobody = Kế hoạch cần có { $who } ({ $clause }), hiện chưa có ai được ghi.
finding-meeting-papers = Chưa có hồ sơ nào kèm theo; kế hoạch yêu cầu gửi { $what ->
    [invitation] giấy mời cùng hồ sơ, tài liệu
   *[report] dự thảo báo cáo trước cuộc họp
} ({ $clause }).
finding-meeting-day-off = Ngày { $day } là { $off ->
    [saturday] thứ Bảy
    [sunday] Chủ nhật
   *[holiday] ngày nghỉ
}. Hệ thống chỉ nhắc, không tự dời.

# -------------------------------------------------------------------- lỗi
error-meeting-changed = Cuộc họp vừa được sửa ở nơi khác, hoặc nút vừa chọn thuộc một tin cũ. Dưới đây là nội dung mới nhất.
error-meeting-over = Cuộc họp này đã bắt đầu, đã kết thúc hoặc đã hủy nên không đổi được nữa.
error-meeting-nothing = Cuộc họp này đã gửi rồi, không gửi lần thứ hai.
error-meeting-past = Giờ họp đã qua. Đề nghị đồng chí chọn ngày giờ khác.
error-meeting-place = Chưa gửi được: chưa ghi địa điểm.
error-meeting-people = Chưa gửi được: không có ai trong danh sách dự họp.
error-meeting-agreement = Chưa gửi được: thường trực cấp ủy cấp trên chưa đồng ý báo cáo kiểm điểm.
error-meeting-reason = Chưa gửi được: ngày này vướng quy định, cần ghi lý do.
error-meeting-agreed = Chưa gửi được: cần ghi là đã thống nhất ngày với đồng chí phụ trách.
error-meeting-early = Cuộc họp chưa bắt đầu nên chưa ghi là đã họp xong.
error-meeting-parts = Đề nghị đồng chí chọn ít nhất một nội dung của cuộc họp.
error-meeting-length = Thời lượng tính theo nửa ngày, dài nhất { $most } ngày. Mời đồng chí chọn lại.
error-meeting-place-long = Địa điểm cần có chữ và không quá { $most } ký tự. Mời đồng chí gõ lại.
error-meeting-reason-length = Lý do cần ít nhất { $least } ký tự và không quá dài. Mời đồng chí gõ lại.
error-meeting-many = Đã có { $most } cuộc họp chưa xong. Đề nghị bỏ bớt bản nháp rồi đặt tiếp.
error-meeting-usual-day = Ngày sinh hoạt thường kỳ là một số từ 1 đến 31.
error-guest-name = Họ tên khách mời cần có chữ và không quá { $most } ký tự.
error-guest-many = Nhiều nhất { $most } khách mời thêm cho một cuộc họp.
error-leave-reason = Lý do cần từ { $least } đến { $most } ký tự. Mời đồng chí gõ lại.
error-leave-own = Đồng chí không tự cho phép mình vắng; việc này do bí thư hoặc phó bí thư khác trả lời.
error-leave-answered = Việc xin phép vắng này đã được trả lời hoặc đã rút lại.
error-assignment-many = Nhiều nhất { $most } đồng chí được phân công cho một nơi.
error-assignment-twice = Đồng chí này đã được phân công như vậy rồi.

# ---------------------------------------------------------------- trang mạng
web-meetings-head = Lịch họp
web-meetings-back = ‹ Lịch họp
web-meetings-how = Đặt, đổi, gửi giấy mời: gõ /lich trong trang trò chuyện.
web-meetings-usual = Ngày sinh hoạt thường kỳ hằng tháng
web-meetings-keep = Lưu
web-meetings-own = Cuộc họp đồng chí được báo, được mời
web-meetings-none = Chưa có cuộc họp nào.
web-meetings-week = Lịch họp các nơi, tuần từ ngày { $monday }
web-meetings-week-none = Tuần này chưa có nơi nào đăng ký lịch.
web-meetings-sittings = Đã họp hoặc họp hôm nay: xem điểm danh, chương trình
web-meetings-before = ‹ Tuần trước
web-meetings-after = Tuần sau ›
web-meetings-directors = { $count ->
    [0] chưa phân công người dự
   *[other] { $count } đồng chí dự, chỉ đạo
}
web-meetings-without = Chưa có lịch
web-meetings-no-date = chưa có lịch
web-meeting-title = Cuộc họp của { $unit }
web-meeting-state = { $state ->
    [draft] Chưa gửi
    [held] Đã họp
    [cancelled] Đã hủy
   *[issued] Đã gửi
}
web-meeting-changed = có thay đổi chưa gửi
web-meeting-deferred = Đưa vào cuộc họp này các đồng chí vắng lần trước: { $names }.
web-meeting-how = Đổi ngày giờ, địa điểm, xem trước và gửi: gõ /lich trong trang trò chuyện.
web-meeting-answer = Đồng chí trả lời
web-meeting-people = Người được báo, được mời: { $count }
web-meeting-role = { $role ->
    [director] dự, chỉ đạo
    [in_charge] phụ trách
    [team_head] tổ trưởng tổ công tác
    [observer] theo dõi
    [guest] khách mời
   *[member] dự họp
}
web-meeting-unreached = { $how ->
    [printed] đưa bản in
   *[no] chưa có nơi nhận tin, cần bản in
}
web-meeting-read = đã mở { $count } tài liệu
web-meeting-grant = Cho phép vắng
web-meeting-refuse = Đề nghị dự
web-meeting-letter = Tải bản in
web-meeting-handed = Đã đưa bản in
web-meeting-guest = Mời thêm
web-meeting-guest-name = Họ và tên
web-meeting-guest-office = Chức vụ, nơi công tác
web-meeting-guest-add = Thêm khách mời
web-meeting-guest-remove = Bỏ
web-meeting-proof = Ai đã nhận gì, lúc nào
web-assignments-head = Phân công dự kiểm điểm
web-assignments-back = ‹ Quay lại
web-assignments-how = Ghi các đồng chí được phân công dự, chỉ đạo, theo dõi từng nơi. Khi nơi ấy gửi họp, các đồng chí này nhận Giấy mời.
web-assignments-count = { $missing ->
    [0] Cả { $total } nơi đã có người được phân công.
   *[other] Còn { $missing }/{ $total } nơi chưa phân công.
}
web-assignments-none = Không có nơi nào trực thuộc.
web-assignments-nobody = Chưa phân công
web-assignments-people = Đã phân công
web-assignments-printed = ngoài danh sách, nhận bản in
web-assignments-remove = Bỏ
web-assignments-add = Phân công thêm
web-assignments-document = Số thông báo phân công
web-assignments-role = Nhiệm vụ
web-assignment-role = { $role ->
    [director] dự, chỉ đạo
    [in_charge] phụ trách, theo dõi
    [team_head] tổ trưởng tổ công tác
    [guest] khách mời
   *[observer] dự, theo dõi
}
web-assignments-check = Xem trước
web-assignments-facts = Về nơi này
web-assignment-fact = { $fact ->
    [listed_in_2035] Có tên trong Thông báo 2035-TB/ĐUK (gửi giấy mời trước 5 ngày)
    [suggested] Có gợi ý kiểm điểm
    [upper_agreed] Thường trực cấp ủy cấp trên đã đồng ý báo cáo kiểm điểm
   *[provincial_unit] Là sở, ban, ngành, đoàn thể cấp tỉnh (mời thêm cơ quan tham mưu của Tỉnh ủy)
}
web-assignments-who = Đúng đồng chí nào?
web-assignments-found = Người tên “{ $name }”
web-assignments-candidate = { $name }, sinh năm { $born }, { $cell }
web-assignments-stranger = Không có trong danh sách, đưa bản in
web-assignments-text = Lời báo gửi đồng chí ấy
web-assignments-save = Lưu và báo

# ---------------------------------------------------------------- kế hoạch bằng lời
plan-invite = Khi kiểm điểm, { $of ->
    [some] { $kinds }
   *[all] các nơi
} mời { $who } { $role ->
    [director] dự, chỉ đạo
    [in_charge] phụ trách dự
    [team_head] cử tổ trưởng tổ công tác dự
    [guest] dự
   *[observer] dự, theo dõi
}{ $most ->
    [0] {""}
   *[other] , không quá { $most } đồng chí
}{ $only }.
plan-collective-first = Trong một cuộc họp, kiểm điểm tập thể trước, cá nhân sau.
name-body-provincial_advisory_bodies = các cơ quan tham mưu, giúp việc Tỉnh ủy
name-only-provincial_unit = {" "}(với sở, ban, ngành, đoàn thể cấp tỉnh)
name-only-upper_agreed = {" "}(nơi cấp ủy cấp trên đã đồng ý)

home-meeting = Họp { $unit }: { $when }
button-home-sitting = Vào họp { $unit }
