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
count-cells = { $first }, { $rest }
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
    [leaders] Phiếu xếp loại cán bộ
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
    [leaders] Kiểm phiếu xếp loại cán bộ
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
count-electorate = { $cell ->
    [no] Ủy viên
   *[yes] Đảng viên chính thức
} { $official } · dự họp { $present }{ $probationary ->
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
# $stated: kế hoạch có in tỷ lệ phiếu cần đạt, tính trên đảng viên chính thức.
count-denominator = { $stated ->
    [yes] Tính trên { $official } đảng viên chính thức, theo kế hoạch; người vắng vẫn tính trong tổng số.
   *[no] Kế hoạch không quy định phải đạt bao nhiêu phiếu và tính trên số nào. Có { $official } người được bỏ phiếu, { $present } người dự; mức xếp loại do cấp có thẩm quyền quyết định.
}
count-full = Hai đồng chí khác trong tổ đang nhập phiếu này. Có cần thay người, xin báo đồng chí chủ trì.
count-team = Tổ kiểm phiếu, { $unit }{ $subjects ->
    [organisations] , phiếu xếp loại tổ chức
    [leaders] , phiếu xếp loại cán bộ
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
    [leaders] Kết quả bỏ phiếu xếp loại cán bộ
   *[members] Kết quả bỏ phiếu xếp loại đảng viên
} của { $unit }, chốt lúc { $at }, { $rows } dòng{ $number ->
    [1] {""}
   *[other] {" "}(kết quả sửa lần { $number })
}.
seal-later = Kết quả này đã được sửa sau đó. Kết quả mới nhất có mã { $code }.
button-seal-page = Xem số liệu trên trang

# ---------------------------------------------------------------- từ chối
error-ballot-attendance = Chưa ghi ai có mặt trong cuộc họp này. Đề nghị điểm danh trước, rồi mở bỏ phiếu.
error-ballot-refused = Chưa mở bỏ phiếu được: theo kế hoạch còn việc phải làm xong trước. Mời đồng chí xem việc ấy ở trang mở bỏ phiếu.
error-ballot-nobody = Không có ai trong danh sách bỏ phiếu. Đề nghị xem lại lý do từng đồng chí chưa vào danh sách.
error-ballot-open-already = Đã có danh sách bỏ phiếu với người này. Dưới đây là tình hình mới nhất.
error-ballot-early = Chưa đến ngày họp nên chưa mở bỏ phiếu. Đến ngày họp, mời đồng chí mở lại.
error-ballot-changed = Lần bỏ phiếu này vừa thay đổi. Dưới đây là tình hình mới nhất.
error-ballot-reason = Đề nghị ghi lý do, từ { $least } đến { $most } chữ.
error-ballot-one-round = Kiểu phiếu này không có vòng hai. Cần bỏ phiếu lại thì chọn “Bỏ phiếu lại một số dòng”.
error-ballot-decided = Đã có quyết định dựa trên kết quả này nên không bỏ phiếu lại. Muốn làm lại, cấp có thẩm quyền hủy quyết định trước.
error-count-number = Số phiếu phải là số nguyên, từ 0 đến { $most }. Đề nghị gõ lại.
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
error-count-closed = Phiếu này không còn nhận số: đã chốt hoặc đã hủy. Nếu cần sửa, xin báo đồng chí chủ trì.
error-count-full = Hai đồng chí khác trong tổ đang nhập phiếu này. Có cần thay người, xin báo đồng chí chủ trì.
error-count-same-device = Lần nhập kia được nhập trên chính máy này. Nhập đối chiếu phải do đồng chí khác, trên máy khác.
error-count-finished = Đồng chí đã hoàn thành bảng này. Muốn sửa, chọn “Sửa tiếp”.
error-count-changed = Bảng này vừa thay đổi. Đề nghị đồng chí xem lại rồi chọn lại.
error-count-other-begun = Đồng chí khác đang nhập đối chiếu nên không chốt một mình. Nếu đồng chí ấy không nhập nữa, người chủ trì đưa ra khỏi tổ trước.
error-count-unfinished = Đề nghị hoàn thành bảng của mình trước.
error-count-fixed = Dòng này không phải kiểm lại, giữ nguyên kết quả đã chốt. Đề nghị chỉ nhập các dòng được yêu cầu.
error-count-code = Mã này không đúng, hoặc đã hết hạn. Đề nghị đồng chí xem lại từng ký tự rồi gõ lại.
error-correction-rows = Đề nghị chọn những dòng cần kiểm lại.
error-correction-decided = Đã có quyết định dựa trên kết quả này nên không sửa được. Muốn sửa, cấp có thẩm quyền hủy quyết định trước.
error-correction-later = Đã có lần bỏ phiếu sau dựa trên kết quả này nên không sửa được. Đề nghị sửa ở lần bỏ phiếu sau, hoặc hủy lần ấy nếu chưa chốt.
error-seal-form = Mã niêm phong có 8 chữ và số, ví dụ 7KQ4-MX2P. Đề nghị đồng chí xem lại trong biên bản.
error-seal-unknown = Không có kết quả nào mang mã này. Đề nghị đồng chí xem lại từng ký tự; nếu vẫn không có, hãy báo cấp ủy cấp trên.
error-count-cells = Mỗi ô cần một số nguyên; ô không có phiếu thì ghi 0.

# ------------------------------------------------------------------- các trang
web-ballots-head = Bỏ phiếu, kiểm phiếu
web-ballots-back = ‹ Bỏ phiếu, kiểm phiếu
web-ballots-mine = Phiếu đồng chí kiểm
web-ballots-line = Phiếu số { $number }: { $subjects ->
    [organisations] xếp loại tổ chức
    [leaders] xếp loại cán bộ
   *[members] xếp loại đảng viên
}, { $rows } dòng{ $round ->
    [1] , vòng 1
    [2] , vòng 2
   *[other] {""}
}{ $again ->
    [0] {""}
   *[other] , lần { $again }
} ({ $state ->
    [frozen] đã chốt
    [cancelled] đã hủy
    [recount] đang kiểm lại
   *[open] đang kiểm
})
web-ballots-open = Mở bỏ phiếu, cuộc họp { $at }
web-ballots-at = cuộc họp { $at }
web-ballots-no-meeting = Chưa có cuộc họp nào đến ngày. Bỏ phiếu được mở từ cuộc họp đã gửi thông báo.
web-ballot-new = Mở bỏ phiếu
web-ballot-head = Phiếu số { $number }
web-ballot-subjects = { $subjects ->
    [members] Đảng viên của chi bộ
    [own] Mức của tổ chức mình
    [below_members] Đảng viên cấp dưới
    [below_leaders] Người đứng đầu cấp dưới
   *[below] Tổ chức cấp dưới
}
web-ballot-running = Đang có một lần bỏ phiếu chưa chốt. Mở xem.
web-ballot-electorate = Người được bỏ phiếu
web-ballot-purpose = { $purpose ->
    [decide] Kết quả là căn cứ để chính nơi bỏ phiếu quyết định.
   *[propose] Kết quả là đề xuất, báo cáo cấp có thẩm quyền quyết định.
}
web-ballot-share = { $level }: phải có trên { $share } số đảng viên chính thức tán thành.
web-ballot-no-share = Kế hoạch không ghi tỷ lệ phiếu phải đạt. Hệ thống đưa đủ số phiếu, cấp có thẩm quyền xem xét.
web-ballot-list = Danh sách bỏ phiếu: { $count } dòng
web-ballot-unproposed = Chưa có mức đề xuất
web-ballot-left-out = Chưa vào danh sách: { $count }
web-ballot-missing = Điều còn thiếu nêu dưới từng tên. Việc ghi trong cuộc họp (đã trình bày, góp ý) làm ở trang cuộc họp.
web-ballot-to-sitting = Mở trang cuộc họp
web-ballot-why = { $why ->
    [scope] Theo kế hoạch, không thuộc diện xếp loại.
    [unsettled] Kế hoạch không quy định trường hợp này. Chi bộ có thể đưa vào danh sách để xin ý kiến cấp ủy cấp trên.
    [absent] Vắng mặt, xếp loại ở cuộc họp gần nhất khi có mặt.
    [deferred] Được phép vắng, xếp loại ở cuộc họp gần nhất khi có mặt.
    [gate] Chưa đủ điều kiện:
    [no_proposal] Chưa có mức đề xuất để đồng ý hay không đồng ý.
    [not_reported] Cấp dưới chưa báo cáo kết quả.
   *[counted] Đã có trong một lần bỏ phiếu khác.
}
web-ballot-choose = Đưa vào danh sách
web-ballot-style = Kiểu phiếu
web-ballot-style-of = { $style ->
    [levels] Mỗi dòng đánh dấu một mức
    [agree] Đồng ý hay không đồng ý với mức đề xuất
   *[rounds] Hai vòng: vòng 1 hoàn thành tốt, hoàn thành hay không hoàn thành; vòng 2 chọn xuất sắc trong số hoàn thành tốt
}
web-ballot-frozen-now = Khi mở, danh sách và số người được bỏ phiếu được giữ nguyên cho lần bỏ phiếu này.
web-ballot-open = Mở bỏ phiếu
count-team-head = { $subjects ->
    [organisations] Phiếu xếp loại tổ chức đảng
    [leaders] Phiếu xếp loại cán bộ
   *[members] Phiếu xếp loại đảng viên
}, { $unit }{ $round ->
    [1] , vòng 1
    [2] , vòng 2
   *[other] {""}
}{ $again ->
    [0] {""}
   *[other] , lần { $again }
}
web-ballot-state = { $state ->
    [frozen] Đã chốt kết quả
    [cancelled] Đã hủy
    [recount] Đang kiểm lại
   *[open] Đang kiểm phiếu
}
web-ballot-cancelled = Đã hủy, lý do: { $reason }
web-ballot-print-list = In danh sách
web-ballot-print-papers = In phiếu
web-ballot-print-minutes = In biên bản kiểm phiếu
web-ballot-count = Nhập kết quả kiểm phiếu
web-ballot-result = Kết quả, mã niêm phong
web-ballot-alone = Kết quả này do một đồng chí nhập, không có nhập đối chiếu; lý do được lưu.
web-ballot-read-out = Công bố kết quả
web-ballot-before = Kết quả trước khi sửa: { $count }
web-ballot-before-line = Lần { $number }, mã { $seal }, chốt { $at }
web-ballot-code = Mã tạm thời của đồng chí { $name }
web-ballot-code-how = Mã chỉ hiện một lần và hết hạn lúc { $at }, hoặc khi chốt kết quả. Đồng chí ấy mở địa chỉ của hệ thống, thêm /count ở cuối, gõ mã, và chỉ vào được phiếu này.
web-ballot-team = Tổ kiểm phiếu
web-ballot-counter = { $state ->
    [finished] Đã hoàn thành
    [begun] Đang nhập
   *[idle] Chưa nhập
}{ $linked ->
    [yes] , nhập bằng /kiemphieu hoặc trên trang
   *[no] , chưa liên kết
}{ $coded ->
    [yes] , có mã tạm thời
   *[no] {""}
}
web-ballot-code-give = Cấp mã tạm thời
web-ballot-present = Đồng chí có mặt
web-ballot-take = { $taken ->
    [yes] Đưa ra khỏi tổ
   *[no] Cử vào tổ
}
web-ballot-second = Vòng 2
web-ballot-second-open = Mở vòng 2: chọn xuất sắc trong số hoàn thành tốt
web-ballot-again = Bỏ phiếu lại một số dòng
web-ballot-again-how = Dùng khi không mức nào đủ số phiếu. Chọn những dòng bỏ phiếu lại; kết quả sau thay kết quả trước, cả hai đều được lưu.
web-ballot-again-open = Mở bỏ phiếu lại
web-ballot-correct = Sửa kết quả đã chốt
web-ballot-correct-how = Các dòng chọn ở đây được kiểm lại và nhập lại hai lần. Kết quả cũ vẫn được lưu.
web-ballot-correct-papers = Số phiếu phát ra, thu về, hợp lệ (phải nhập lại mọi dòng)
web-ballot-correct-begin = Kiểm lại
web-ballot-reason = Lý do
web-ballot-recount = Đang kiểm lại
web-ballot-recount-rows = Các dòng: { $rows }
web-ballot-recount-drop = Thôi, giữ kết quả cũ
web-ballot-cancel = Hủy lần bỏ phiếu này
web-ballot-cancel-now = Hủy bỏ phiếu
web-count-head = Kiểm phiếu
web-count-code-head = Vào kiểm phiếu bằng mã
web-count-code-how = Trang này dành cho đồng chí trong tổ kiểm phiếu chưa liên kết với hệ thống. Mã do đồng chí chủ trì cấp.
web-count-code = Mã tạm thời
web-count-code-go = Vào kiểm phiếu
web-count-papers = Số phiếu
web-count-rows = Từng dòng, mỗi dòng đủ { $valid } phiếu hợp lệ
web-count-saved = đã ghi
web-count-behind = Để trống, đánh dấu sai
web-count-save = Ghi
web-count-differs = Hai lần nhập khác nhau ở dòng này. Đề nghị xem lại phiếu.
web-count-done = Đã đủ { $done }/{ $total } dòng
web-count-alone = Chốt không có đối chiếu
web-seal-code = Mã ghi trong biên bản
web-seal-go = Kiểm tra
count-read = { $number }. { $name }: { $votes }.
count-read-cell = { $column } { $votes } phiếu
count-read-none = không có phiếu
count-read-EXCELLENT = hoàn thành xuất sắc nhiệm vụ
count-read-GOOD = hoàn thành tốt nhiệm vụ
count-read-COMPLETED = hoàn thành nhiệm vụ
count-read-NOT_COMPLETED = không hoàn thành nhiệm vụ
count-read-CLEAN_STRONG = trong sạch vững mạnh
count-read-WEAK = yếu kém
count-read-agree = đồng ý
count-read-disagree = không đồng ý

# ---------------------------------------------------------------------- bản in
sheet-list-head = DANH SÁCH BỎ PHIẾU XẾP LOẠI
sheet-paper-head = PHIẾU XẾP LOẠI
sheet-minutes-head = BIÊN BẢN KIỂM PHIẾU
sheet-subtitle = Năm { $year }{ $round ->
    [1] , vòng 1
    [2] , vòng 2
   *[other] {""}
}{ $again ->
    [0] {""}
   *[other] , bỏ phiếu lần { $again }
}
sheet-number = Số
sheet-name = { $subjects ->
    [organisations] Tổ chức đảng
   *[members] Họ và tên
}
sheet-proposed = Mức đề xuất
sheet-column-EXCELLENT = Hoàn thành xuất sắc nhiệm vụ (HTXS)
sheet-column-GOOD = Hoàn thành tốt nhiệm vụ (HTT)
sheet-column-COMPLETED = Hoàn thành nhiệm vụ (HT)
sheet-column-NOT_COMPLETED = Không hoàn thành nhiệm vụ (KHT)
sheet-column-CLEAN_STRONG = Trong sạch vững mạnh (TSVM)
sheet-column-WEAK = Yếu kém (YK)
sheet-column-agree = Đồng ý
sheet-column-disagree = Không đồng ý
sheet-empty = Để trống
sheet-wrong = Đánh dấu sai
sheet-how-head = Cách đánh dấu
sheet-how = { $style ->
    [agree] Mỗi dòng đánh dấu X vào một ô: “Đồng ý” hoặc “Không đồng ý” với mức đề xuất. Dòng đánh dấu cả hai ô là dòng đánh dấu sai; dòng không đánh dấu là dòng để trống.
   *[levels] Mỗi dòng đánh dấu X vào một ô, ở cột của mức được chọn. Dòng đánh dấu nhiều hơn một ô là dòng đánh dấu sai; dòng không đánh dấu là dòng để trống.
}
sheet-how-secret = Phiếu không ghi tên, không ký.
sheet-minutes-electorate = { $cell ->
    [no] Ủy viên
   *[yes] Đảng viên chính thức
} { $official } đồng chí; triệu tập { $summoned }, có mặt { $present } đồng chí được bỏ phiếu{ $probationary ->
    [0] {""}
   *[other] , { $probationary } đồng chí dự bị có mặt không bỏ phiếu
}.
sheet-minutes-papers = Số phiếu phát ra { $issued }, thu về { $returned }, hợp lệ { $valid }, không hợp lệ { $invalid }.
sheet-minutes-seal = Mã niêm phong:
sheet-minutes-seal-how = Mã được tính từ toàn bộ số liệu trên. Gõ /kiemtra và mã này để đối chiếu với số liệu lưu trong hệ thống.
sheet-minutes-number = Kết quả sửa lần { $number }; lần trước vẫn được lưu.
sheet-signed-team = T/M TỔ KIỂM PHIẾU
sheet-signed-how = (Ký, ghi rõ họ tên)

count-told-head = Kiểm phiếu, { $unit }
count-told-differs = Hai lần nhập khác nhau. Mỗi đồng chí xem lại phiếu và sửa số của mình nếu sai.
count-told-frozen = Hai lần nhập giống nhau, kết quả đã chốt. Mã niêm phong xem tại đây.
button-count-told = Xem phần kiểm phiếu
home-counting = Đồng chí trong tổ kiểm phiếu của { $unit }, phiếu chưa chốt.
button-home-counting = Kiểm phiếu { $unit }
