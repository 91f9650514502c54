### Bỏ phiếu, kiểm phiếu, mã niêm phong.

# --------------------------------------------------------------- từ dùng chung
count-column-EXCELLENT = HTXS
count-column-GOOD = HTT
count-column-COMPLETED = HT
count-column-NOT_COMPLETED = KHT
count-column-CLEAN_STRONG = TSVM
count-column-WEAK = YK
count-column-agree = Đồng ý
count-column-disagree = Không đồng ý
count-column-empty = để trống
count-column-wrong = đánh dấu sai
count-cell-row = cả dòng
count-paper-1 = phát ra
count-paper-2 = thu về
count-paper-3 = hợp lệ
count-paper-4 = không hợp lệ
count-list = { $first } { $rest }
count-number = Dòng { $number }
count-numbered = { $number }. { $name }
count-person = { $name }
count-person-number = Số { $number } trong danh sách chi bộ
count-figures = { $marks }{ $empty ->
    [0] {""}
   *[other] , để trống { $empty }
}{ $wrong ->
    [0] {""}
   *[other] , đánh dấu sai { $wrong }
}
count-row-none = chưa nhập

# ------------------------------------------------------------------- phiếu bầu
count-board = Kiểm phiếu
count-board-line = { $subjects ->
    [organisations] Phiếu xếp loại tổ chức đảng
   *[members] Phiếu xếp loại đảng viên
}, { $unit }{ $round ->
    [1] , vòng 1
    [2] , vòng 2
   *[other] {""}
}{ $again ->
    [0] {""}
   *[other] , bỏ phiếu lần { $again }
}: { $state ->
    [frozen] đã chốt
    [recount] đang kiểm lại
   *[open] đang kiểm
}.
count-board-none = Đồng chí chưa có phiếu nào phải kiểm. Khi được cử vào tổ kiểm phiếu, đồng chí gõ lại /kiemphieu.
count-board-led = Đồng chí đang mở { $count } lần bỏ phiếu: cử tổ kiểm phiếu bằng nút bên dưới.
button-count-show = Kiểm phiếu số { $number }
button-count-team = Tổ kiểm phiếu, phiếu số { $number }
button-count-ballots = Mở trang bỏ phiếu
button-count-ballot = Mở trang của phiếu này
button-count-board = ‹ Các phiếu
button-count-page = Nhập trên trang

# ------------------------------------------------------------- nhập kết quả
count-head = { $subjects ->
    [organisations] Kiểm phiếu xếp loại tổ chức đảng
   *[members] Kiểm phiếu xếp loại đảng viên
}, { $unit }{ $round ->
    [1] , vòng 1
    [2] , vòng 2
   *[other] {""}
}{ $again ->
    [0] {""}
   *[other] , lần { $again }
}{ $entry ->
    [2] {" "}(nhập đối chiếu)
   *[other] {""}
}
count-done = Đã nhập { $done }/{ $total } dòng { $bar }
count-recount = Đang kiểm lại sau khi chốt: chỉ nhập các dòng được yêu cầu, các dòng khác giữ nguyên.
count-electorate = Đảng viên chính thức { $official } · dự họp { $present }{ $probationary ->
    [0] {""}
   *[other] {" "}(dự bị { $probationary }, không bỏ phiếu)
}
count-papers = Phát ra { $issued } · thu về { $returned } · hợp lệ { $valid } · không hợp lệ { $invalid }
count-papers-how = Đồng chí gõ bốn số: phát ra, thu về, hợp lệ, không hợp lệ. Ví dụ { $present } { $present } { $present } 0.
button-count-right = Đúng
button-count-mend = Sửa
count-row = Dòng { $number }/{ $total } của danh sách đã in
count-row-named = Dòng { $number }/{ $total }: { $name }
count-proposed = Mức đề xuất: { $level }
count-row-how = Gõ: { $columns }, ví dụ { $example }
count-row-now = Đang ghi: { $figures }. Gõ lại để thay.
count-saved = Đã ghi dòng { $number }: { $figures }.
count-left = { $figures }: dòng này còn { $left } phiếu. Các phiếu ấy để trống dòng này hay đánh dấu sai?
button-count-empty = Để trống
button-count-wrong = Đánh dấu sai
button-count-again = Nhập lại
button-count-before = ‹ Dòng trước
button-count-summary = Xem cả bảng
button-count-papers = Sửa số phiếu
button-count-go-on = Nhập tiếp
button-count-pick = Sửa một dòng
button-count-finish = Hoàn thành
button-count-row = Sửa dòng { $number }
button-count-look = Xem đã đối chiếu chưa
button-count-take-back = Sửa tiếp
button-count-alone = Không có người đối chiếu
count-line = { $row }: { $figures }
count-summary-left = { $left ->
    [0] Các dòng đã đủ. Đồng chí xem lại rồi chọn “Hoàn thành”.
   *[other] Còn { $left } dòng chưa đủ.
}
count-pick = Đồng chí gõ số dòng cần sửa, từ 1 đến { $rows }.
count-waiting = Đồng chí đã hoàn thành. { $others ->
    [none] Đề nghị một đồng chí khác trong tổ mở /kiemphieu trên máy của mình để nhập đối chiếu. Đồng chí ấy không thấy số của đồng chí.
   *[begun] Đồng chí nhập đối chiếu đang nhập. Hai bảng giống nhau thì chốt ngay.
}
count-differs = Hai lần nhập khác nhau { $count } ô. Mỗi đồng chí xem lại phiếu và sửa số của mình nếu sai; giống nhau thì chốt ngay.
count-differs-papers = Số phiếu khác ở ô: { $cells }. Đồng chí đã nhập: { $figures }.
count-differs-row = { $row } khác ở ô: { $cells }. Đồng chí đã nhập: { $figures }.
count-alone-how = Vì sao không có người nhập đối chiếu? Đồng chí gõ lý do; lý do được lưu lại cùng kết quả.
count-frozen = Đã chốt kết quả. Mã niêm phong: { $seal }. Đề nghị ghi mã này vào biên bản.{ $number ->
    [1] {""}
   *[other] {" "}Đây là kết quả sửa lần { $number }, kết quả trước vẫn được lưu.
}
count-denominator = Tính trên { $official } đảng viên chính thức, theo kế hoạch; người vắng vẫn tính trong tổng số.
count-full = Hai đồng chí khác trong tổ đang nhập phiếu này. Có cần thay người, xin báo đồng chí chủ trì.
count-team = Tổ kiểm phiếu, { $unit }{ $subjects ->
    [organisations] , phiếu xếp loại tổ chức
   *[members] , phiếu xếp loại đảng viên
}{ $round ->
    [2] , vòng 2
   *[other] {""}
}{ $again ->
    [0] {""}
   *[other] , lần { $again }
}
count-team-how = { $count ->
    [0] Chưa cử ai. Chọn trong số đồng chí có mặt, ít nhất hai đồng chí: một nhập, một nhập đối chiếu.
    [1] Mới có một đồng chí. Cần thêm một đồng chí để nhập đối chiếu.
   *[other] Tổ có { $count } đồng chí.
}
count-team-line = { $who }: { $state ->
    [finished] đã hoàn thành
    [begun] đang nhập
   *[idle] chưa nhập
}
button-count-person = { $ticked ->
    [yes] ✓ { $who }
   *[no] { $who }
}

# ------------------------------------------------------------ mã niêm phong
seal-head = Kiểm tra mã niêm phong
seal-how = Đồng chí gõ mã ghi trong biên bản kiểm phiếu, ví dụ: /kiemtra 7KQ4-MX2P.
seal-holds = { $holds ->
    [yes] Mã { $code }: số liệu lưu trong hệ thống đúng như khi chốt.
   *[no] Mã { $code }: số liệu lưu trong hệ thống KHÔNG còn đúng như khi chốt. Đề nghị báo ngay cấp ủy cấp trên và giữ biên bản giấy.
}
seal-of = { $subjects ->
    [organisations] Kết quả bỏ phiếu xếp loại tổ chức đảng
   *[members] Kết quả bỏ phiếu xếp loại đảng viên
} của { $unit }, chốt lúc { $at }, { $rows } dòng{ $number ->
    [1] {""}
   *[other] {" "}(kết quả sửa lần { $number })
}.
seal-later = Kết quả này đã được sửa sau đó. Kết quả mới nhất có mã { $code }.
button-seal-page = Xem số liệu trên trang

# ---------------------------------------------------------------- từ chối
error-ballot-attendance = Chưa ghi ai có mặt trong cuộc họp này. Đề nghị điểm danh trước, rồi mở bỏ phiếu.
error-ballot-refused = Chưa mở bỏ phiếu được: kế hoạch yêu cầu làm xong việc nêu trên trước.
error-ballot-nobody = Không có ai trong danh sách bỏ phiếu. Đề nghị xem lại lý do từng đồng chí chưa vào danh sách.
error-ballot-open-already = Đã có danh sách bỏ phiếu với người này. Dưới đây là tình hình mới nhất.
error-ballot-early = Chưa đến ngày họp nên chưa mở bỏ phiếu.
error-ballot-changed = Lần bỏ phiếu này vừa thay đổi. Dưới đây là tình hình mới nhất.
error-ballot-reason = Đề nghị ghi lý do, từ { $least } đến { $most } chữ.
error-ballot-one-round = Kiểu phiếu này không có vòng hai.
error-ballot-decided = Đã có quyết định dựa trên kết quả này nên không bỏ phiếu lại. Muốn làm lại, cấp có thẩm quyền hủy quyết định trước.
error-count-number = Số phiếu phải là số nguyên, từ 0 đến { $most }.
error-count-unread = Hệ thống chưa đọc được dòng này. Đề nghị chỉ gõ các số, cách nhau bằng dấu cách, ví dụ 3 14 1 0.
error-count-columns = Cần { $wanted } số, đồng chí gõ { $found } số. Đề nghị gõ lại.
error-count-over = { $sum } = { $total }, nhiều hơn số phiếu hợp lệ ({ $valid }). Đề nghị đồng chí xem lại dòng này.
error-count-left = Dòng { $number } còn { $left } phiếu chưa rõ. Đề nghị ghi là để trống hay đánh dấu sai.
error-count-missing = Dòng { $number } chưa có số. Đề nghị nhập rồi hoàn thành.
error-count-papers-first = Đề nghị nhập số phiếu trước: phát ra, thu về, hợp lệ, không hợp lệ.
error-papers-present = Số người dự ({ $found }) nhiều hơn số triệu tập ({ $most }). Đề nghị xem lại điểm danh.
error-papers-issued = Phát ra { $found }, nhiều hơn số có mặt được bỏ phiếu ({ $most }). Đề nghị đồng chí xem lại.
error-papers-returned = Thu về { $found }, nhiều hơn số phát ra ({ $most }). Đề nghị đồng chí xem lại.
error-papers-sum = Hợp lệ { $valid } + không hợp lệ { $invalid } = { $total }, khác số thu về ({ $returned }). Đề nghị đồng chí xem lại.
error-count-closed = Phiếu này không còn nhận số: đã chốt hoặc đã hủy.
error-count-full = Hai đồng chí khác trong tổ đang nhập phiếu này. Có cần thay người, xin báo đồng chí chủ trì.
error-count-same-device = Lần nhập kia được nhập trên chính máy này. Nhập đối chiếu phải do đồng chí khác, trên máy khác.
error-count-finished = Đồng chí đã hoàn thành bảng này. Muốn sửa, chọn “Sửa tiếp”.
error-count-changed = Bảng này vừa thay đổi. Đề nghị đồng chí xem lại rồi chọn lại.
error-count-other-begun = Đồng chí khác đang nhập đối chiếu nên không chốt một mình. Nếu đồng chí ấy không nhập nữa, người chủ trì đưa ra khỏi tổ trước.
error-count-unfinished = Đề nghị hoàn thành bảng của mình trước.
error-count-fixed = Dòng này không phải kiểm lại, giữ nguyên kết quả đã chốt.
error-count-code = Mã này không đúng, hoặc đã hết hạn. Đề nghị đồng chí xem lại từng ký tự rồi gõ lại.
error-correction-rows = Đề nghị chọn những dòng cần kiểm lại.
error-correction-decided = Đã có quyết định dựa trên kết quả này nên không sửa được. Muốn sửa, cấp có thẩm quyền hủy quyết định trước.
error-correction-later = Đã có lần bỏ phiếu sau dựa trên kết quả này nên không sửa được.
error-seal-form = Mã niêm phong có 8 chữ và số, ví dụ 7KQ4-MX2P. Đề nghị đồng chí xem lại trong biên bản.
error-seal-unknown = Không có kết quả nào mang mã này. Đề nghị đồng chí xem lại từng ký tự; nếu vẫn không có, hãy báo cấp ủy cấp trên.
