# Kết quả xếp loại: mức tự nhận, mức đề xuất, kết quả kiểm phiếu, mức được quyết định; tỷ lệ; quyết định.
error-level-forced = Đồng chí này bị xử lý kỷ luật trong năm nên theo kế hoạch phải xếp “Không hoàn thành nhiệm vụ”. Mời đồng chí xem lý do ở mục “Căn cứ”.
error-own-level-forced = Tổ chức đảng này bị xử lý kỷ luật trong năm nên theo kế hoạch phải xếp “Không hoàn thành nhiệm vụ”. Mời đồng chí xem lại ở trang thông tin của tổ chức đảng.
error-result-changed = Kết quả vừa được thay đổi từ nơi khác. Dưới đây là nội dung mới nhất; đề nghị đồng chí xem rồi làm lại.
error-result-row = Danh sách không có dòng này. Mời đồng chí chọn lại ở danh sách mới nhất.
error-result-reason = Mức này khác mức đã có nên cần ghi lý do, ít nhất 3 ký tự. Đề nghị đồng chí ghi lý do rồi làm lại.
error-reason-long = Lý do dài quá { $most } ký tự. Đề nghị đồng chí rút gọn lại.
error-number-long = Số văn bản dài quá { $most } ký tự. Đề nghị đồng chí ghi ngắn lại, ví dụ “Quyết định số 12-QĐ/ĐU”.
error-number-missing = Cần ghi số văn bản, ví dụ “Quyết định số 12-QĐ/ĐU”. Chưa có gì thay đổi.
error-result-nothing = Không còn dòng nào ghi được theo kết quả kiểm phiếu. Dòng chưa có mức nào đủ phiếu thì đề nghị bỏ phiếu lại, hoặc ghi mức riêng cho từng đồng chí.
error-result-decided = Mức này đã được quyết định rồi. Dưới đây là kết quả hiện nay.
error-result-sent = Kết quả đã gửi lên cấp trên nên chưa sửa được. Muốn sửa, đề nghị cấp trên trả lại.
error-result-not-sent = Kết quả này chưa gửi lên, đã trả lại hoặc đã được quyết định nên không trả lại được. Mời đồng chí xem lại kết quả hiện nay.
error-result-uncounted = Chưa có kết quả kiểm phiếu của đồng chí này nên chưa ghi được mức. Đề nghị nhập kết quả kiểm phiếu trước.
error-result-missing = Còn { $rows } dòng chưa ghi mức. Đề nghị đồng chí ghi đủ rồi làm lại.
error-result-away = Đồng chí này vắng họp, được xếp loại vào cuộc họp gần nhất; nay chưa quyết định được.
error-result-decides-itself = Chi bộ tự quyết định mức của đảng viên, không phải gửi lên cấp trên. Đề nghị ghi quyết định của chi bộ.
error-result-announced = Các đồng chí có kết quả đều đã được báo rồi, không phải báo lại.
error-cap-held = Danh sách có { $excellent } trường hợp xuất sắc, nhiều hơn số kế hoạch cho phép (tính chặt { $literal }, tính rộng { $wide }). Đề nghị bàn lại danh sách, hoặc xin ý kiến cấp trên bằng văn bản.
error-cap-pool = Cả danh sách do cấp ủy quyết định sẽ có { $excellent } trường hợp xuất sắc, nhiều hơn số kế hoạch cho phép (tính chặt { $literal }, tính rộng { $wide }). Đề nghị bàn lại, hoặc xin ý kiến cấp trên bằng văn bản.
error-cap-ruling = Số ghi phải từ 0 đến { $wide }: cách tính rộng nhất của kế hoạch cũng chỉ cho đến đó. Đề nghị ghi lại theo văn bản của cấp trên.
error-cap-no-special = Kế hoạch không có trường hợp thành tích đặc biệt xuất sắc, nên không ghi mục này.
error-decide-not-yours = Theo kế hoạch, việc này do { $unit } quyết định; đồng chí không nhập thay được. Đề nghị chờ quyết định của nơi ấy.
error-decide-not-sent = Chi bộ chưa gửi kết quả lên nên chưa quyết định được. Đề nghị chi bộ gửi lên trước.
error-decide-unsettled = Kế hoạch không quy định cấp nào quyết định ở đây; xem { $source }. Hệ thống không tự chọn cấp nào, đề nghị xin ý kiến cấp ủy cấp trên.
error-decide-not-rated = Theo kế hoạch, nơi này không được xếp loại nên không có quyết định.
error-decide-ballot = Kế hoạch ghi cấp quyết định bỏ phiếu kín trước khi quyết định mức này (mục { $clause }), mà hệ thống chưa có kết quả kiểm phiếu đó. Đề nghị đồng chí mở phiếu ở cuộc họp của cấp quyết định, hoặc ghi lý do, ít nhất 3 ký tự, rồi làm lại.
error-decide-outside = Cấp quyết định ở ngoài hệ thống này. Khi có quyết định, đề nghị đồng chí ghi lại kèm số văn bản.
error-receive-not-top = Mức của tổ chức này do cấp trên trong hệ thống quyết định, không ghi theo văn bản ngoài được. Đề nghị chờ quyết định của cấp ấy.
error-announce-not-yours = Việc báo kết quả do chi bộ hoặc cấp quyết định làm. Đề nghị đồng chí nhờ một trong hai nơi ấy báo.
error-revoke-unsettled = Kế hoạch không quy định việc hủy và xếp loại lại; xem hướng dẫn của cấp trên.
error-revoke-ground = Kế hoạch không nêu lý do này để hủy kết quả. Mời đồng chí chọn một lý do đang hiện.
error-planner-numbers = Hai số này không dùng được. Đề nghị gõ số người Hoàn thành tốt rồi số người xuất sắc, ví dụ: 25 4.
error-planner-line = Đề nghị gõ hai số: số người Hoàn thành tốt, rồi số người xuất sắc, ví dụ: 25 4. Chưa có gì thay đổi.
error-leader-appraisal = Ban Tổ chức chưa thẩm định hồ sơ của đồng chí này nên chưa quyết định được. Đề nghị Ban Tổ chức ghi đã thẩm định trước.
error-leader-own-level = Đồng chí này chưa tự nhận mức xếp loại nên chưa quyết định được. Đề nghị đồng chí ấy tự nhận mức trước.
error-commend-row = Chỉ đề nghị khen thưởng mức xuất sắc đã được quyết định. Mời đồng chí chọn lại trong danh sách.

result-level = { $level ->
    [CLEAN_STRONG] Trong sạch vững mạnh
    [EXCELLENT] Hoàn thành xuất sắc nhiệm vụ
    [GOOD] Hoàn thành tốt nhiệm vụ
    [COMPLETED] Hoàn thành nhiệm vụ
    [WEAK] Yếu kém
    [NOT_COMPLETED] Không hoàn thành nhiệm vụ
   *[none] chưa có
}
result-own-level = Tự nhận: { $level }.
result-board = Chi ủy đề xuất: { $level }.
result-board-hidden = Mức chi ủy đề xuất: xem được sau cuộc họp.
result-concluded = Chi bộ đề nghị: { $level }.
result-concluded-reason = Lý do khác kết quả kiểm phiếu: { $reason }.
result-votes = Kiểm phiếu: { $list }; { $valid } phiếu hợp lệ, { $official } { $cell ->
    [no] ủy viên
   *[yes] đảng viên chính thức
}.
result-vote = { $votes } { $level ->
    [CLEAN_STRONG] Trong sạch vững mạnh
    [EXCELLENT] Xuất sắc
    [GOOD] Tốt
    [COMPLETED] Hoàn thành
    [WEAK] Yếu kém
    [NOT_COMPLETED] Không hoàn thành
   *[other] ý kiến khác
}
result-join = { $first }; { $rest }
result-counted = Theo kế hoạch: { $level }.
result-status = { $status ->
    [fits] Đủ điều kiện và số phiếu.
    [needs_ruling] Cần xin ý kiến cấp có thẩm quyền.
    [no_level_fits] Không khớp mức nào, cần người có thẩm quyền chọn.
    [NO_MAJORITY] Không mức nào đủ số phiếu: bỏ phiếu lại hoặc xin ý kiến cấp quyết định.
    [people_decide] Kế hoạch không quy định số phiếu cần có: do người có thẩm quyền xem xét.
    [facts_missing] Còn thiếu thông tin về kết quả công tác để xét theo kế hoạch.
   *[not_counted] Chưa có kết quả kiểm phiếu.
}
result-decided = Quyết định: { $level }{ $numbered ->
    [yes] , theo { $document }
   *[no] {""}
}.
result-decided-differs = Khác đề xuất của chi bộ, lý do: { $reason }.
result-undecided = Chưa quyết định.
result-undecided-by = Chưa quyết định; theo kế hoạch do { $body } quyết định.
result-away = Vắng họp: xếp loại vào cuộc họp gần nhất.
result-before = Đã hủy mức { $level } ngày { $day }: { $ground }. Lý do: { $reason }.
result-supplement-due = Xếp loại sau vì vắng họp: cần gửi báo cáo bổ sung lên cấp trên.
result-stage = { $stage ->
    [open] Đang ghi kết quả
    [concluded] Chi bộ đã ghi đủ, chưa gửi
    [sent] Chờ quyết định
    [returned] Cấp trên trả lại
    [decided] Đã quyết định { $decided }/{ $total }
   *[announced] Đã quyết định { $decided }/{ $total }, đã báo
}
result-stage-itself = { $stage ->
    [open] Đang ghi kết quả
    [concluded] Chờ chi bộ quyết định
    [sent] Chờ quyết định
    [returned] Cấp trên trả lại
    [decided] Đã quyết định { $decided }/{ $total }
   *[announced] Đã quyết định { $decided }/{ $total }, đã báo
}
result-returned = Cấp trên trả lại ngày { $day }, lý do: { $reason }.
result-sent-on = Đã gửi lên cấp trên ngày { $day }.
result-route = Mức của đảng viên ở đây do { $body } quyết định.
result-route-none = Kế hoạch không quy định cấp nào quyết định mức của đảng viên ở đây; xem { $source }.
result-route-own = Mức của tổ chức này do { $body } quyết định.
result-route-own-none = Kế hoạch không quy định cấp nào quyết định mức của tổ chức này; xem { $source }.
result-line = Dòng { $number }: { $level }{ $state ->
    [decided] {""}
    [concluded] , chi bộ đề nghị
    [counted] , theo phiếu
    [away] , vắng họp, xếp loại sau
   *[none] {""}
}
result-line-named = { $number }. { $name }: { $level }{ $state ->
    [decided] {""}
    [concluded] , chi bộ đề nghị
    [counted] , theo phiếu
    [away] , vắng họp, xếp loại sau
   *[none] {""}
}
result-cap = { $pooled ->
    [yes] Cả danh sách của { $unit }: { $excellent } xuất sắc, { $good } tốt
   *[no] Xuất sắc { $excellent }, tốt { $good }
}; { $result ->
    [ok] trong tỷ lệ cho phép (tối đa { $literal }).
    [over] vượt tỷ lệ: tính chặt tối đa { $literal }, tính rộng tối đa { $wide }.
   *[needs_ruling] cần xin ý kiến cấp trên: tính chặt tối đa { $literal }, tính rộng tối đa { $wide }.
}{ $held ->
    [ruled] {" "}Cấp trên đã trả lời: tối đa { $ruled }, theo { $document }.
    [warns] {" "}Đây là lưu ý; cấp quyết định giữ tỷ lệ.
   *[no] {""}
}
result-cap-unconcluded = { $pooled ->
    [yes] Cả danh sách của { $unit }: chưa
   *[no] Chưa
} có mức nào được kết luận.
result-candidates = Hệ thống không hạ mức của ai. Những dòng đang ở mức xuất sắc, theo số phiếu:
result-candidate = Dòng { $number }: { $votes } phiếu xuất sắc
result-candidate-named = { $number }. { $name }: { $votes } phiếu xuất sắc{ $priority ->
    [0] {""}
   *[other] , chi ủy xếp thứ { $priority }
}

# ---- trong cuộc trò chuyện
home-results = Kết quả xếp loại: { $waiting ->
    [0] {""}
   *[other] { $waiting } danh sách chờ quyết định;{" "}
}đã quyết định { $decided }/{ $total }{ $told ->
    [yes] , đã báo
   *[no] {""}
}.
results-head = Kết quả xếp loại năm { $year }
results-none = Hiện không có kết quả nào của đồng chí: đồng chí không thuộc diện xếp loại, hoặc chưa mở kỳ kiểm điểm.
results-on-page = Tin nhắn này không mang mức xếp loại. Mời đồng chí mở trang để xem.
results-choose = Nơi đồng chí theo dõi:
results-board-head = Kết quả xếp loại · { $unit }
results-hidden = Chi bộ chưa gửi kết quả lên, nên chưa xem được từng dòng.
results-below = { $name }: { $state }
results-below-state = { $stage ->
    [open] chưa gửi, 0/{ $total }
    [concluded] chưa gửi, 0/{ $total }
    [sent] chờ quyết định { $decided }/{ $total }
    [returned] đã trả lại
    [decided] đã quyết định { $decided }/{ $total }
   *[announced] đã quyết định và báo { $decided }/{ $total }
}
results-empty = Chưa có ai trong danh sách.
results-row-head = Dòng { $number } · { $unit }
results-why-head = Căn cứ · { $unit }
results-why-none = Chưa có căn cứ: chưa kiểm phiếu hoặc còn thiếu thông tin.
results-decide-ask = Quyết định { $rows } dòng theo đúng đề nghị của chi bộ. Mời đồng chí gõ số quyết định, ví dụ: Quyết định số 12-QĐ/ĐU.
results-decide-sure = Quyết định { $rows } dòng theo đúng đề nghị của chi bộ?
results-why-more = Còn { $count } căn cứ; xem đủ trên trang.
results-choose-other = Nơi khác
button-result-back-plain = Kết quả
button-results = Kết quả xếp loại
button-result-why = Căn cứ
button-result-place = { $name }
button-result-row = Dòng { $number }
button-result-page = Mở trang kết quả
button-result-conclude = Ghi theo kết quả kiểm phiếu
button-result-send = Gửi lên cấp trên
button-result-decide = Quyết định theo đề nghị
button-result-decide-sure = Đúng, quyết định
button-result-announce = Báo kết quả
button-result-caps = Tỷ lệ
button-result-back = ‹ Kết quả

planner-head = Tỷ lệ xuất sắc · { $unit }
planner-none = Kế hoạch không quy định tỷ lệ{ $left ->
    [yes] ; xem { $source }
   *[no] {""}
}.
planner-list = { $pooled ->
    [yes] Cấp quyết định, { $unit }
   *[no] { $unit }
}: { $excellent } xuất sắc, { $good } tốt.
planner-list-organisations = Tổ chức đảng do { $unit } quyết định: { $excellent } xuất sắc, { $good } tốt.
planner-assumes = Khi có, hệ thống tính theo mức đã quyết định; chưa có thì mức chi bộ đề nghị, rồi mức chi ủy đề xuất. Muốn tính thử thì gõ hai số.
planner-base = { $percent ->
    [0] Chi bộ ít đảng viên: theo quy tắc riêng của kế hoạch.
   *[other] Không quá { $percent }% số Hoàn thành tốt, làm tròn xuống.
}
planner-now = { $same ->
    [yes] Hiện cho phép tối đa { $literal } xuất sắc.
   *[no] Hiện cho phép tối đa { $literal } nếu tính trên số Hoàn thành tốt (tính chặt), { $wide } nếu tính cả xuất sắc (tính rộng).
}
planner-more = Thêm 1 { $whom ->
    [organisations] tổ chức
   *[people] người
} Hoàn thành tốt thì được tối đa { $same ->
    [yes] { $literal } xuất sắc.
   *[no] { $literal } xuất sắc nếu tính chặt, { $wide } nếu tính rộng.
}
planner-needed = Muốn thêm 1 suất xuất sắc, cần thêm { $count } { $whom ->
    [organisations] tổ chức
   *[people] người
} từ Hoàn thành tốt trở lên.
planner-fewer = { $holds ->
    [yes] Bớt 1 xuất sắc sang Hoàn thành tốt là vừa tỷ lệ.
   *[no] Bớt 1 xuất sắc vẫn còn vượt; cần bớt { $count }.
}
planner-fits = Danh sách hiện trong tỷ lệ.
planner-ruled = Cấp trên đã trả lời: tối đa { $ruled }, theo { $document }.
planner-warns = Ở đây chỉ là lưu ý; cấp quyết định giữ tỷ lệ.
planner-ask = Tính thử: gõ số người Hoàn thành tốt rồi số người xuất sắc, ví dụ: 25 4.
planner-typed = Tính thử theo hai số vừa gõ, không ghi lại gì.
button-planner-page = Mở trang tỷ lệ
button-planner-stored = Theo danh sách hiện có

# ---- tin báo
result-told-head = Kết quả xếp loại năm { $year }
result-told = Đồng chí { $name }: có kết quả xếp loại của { $whose ->
    [own] đồng chí
   *[unit] { $unit }
}. Mời đồng chí mở trang để xem.
result-told-revoked = Đồng chí { $name }: kết quả xếp loại đã báo của { $whose ->
    [own] đồng chí
   *[unit] { $unit }
} đã được hủy để xếp loại lại. Mời đồng chí mở trang để xem.
result-told-sent = { $unit } đã gửi kết quả xếp loại lên, chờ quyết định.
result-told-returned = Cấp trên trả lại kết quả xếp loại của { $unit }. Mời đồng chí mở trang để xem lý do.
button-result-see = Xem kết quả

# ---- trang
web-results-title = Kết quả xếp loại
web-results-places = Nơi đồng chí theo dõi
web-results-back = ‹ Kết quả xếp loại
web-results-members = Đảng viên ({ $count })
web-results-unit = Mức của tổ chức
web-results-below = Tổ chức trực thuộc
web-results-below-own = Mức của tổ chức: { $level }
web-results-why = Căn cứ
web-results-level = Mức
web-results-reason = Lý do (khi khác mức đã có)
web-results-document = Số văn bản
web-results-conclude = Ghi mức chi bộ đề nghị
web-results-conclude-own = Ghi mức đề nghị của tổ chức
web-results-conclude-all = Ghi tất cả theo kết quả kiểm phiếu
web-results-conclude-how = Kế hoạch có số phiếu cần thiết thì theo kế hoạch; không có thì theo mức nhiều phiếu nhất. Sau đó sửa được từng dòng.
web-results-send = Gửi lên cấp trên
web-results-return = Trả lại chi bộ
web-results-return-reason = Lý do trả lại
web-results-decide-all = Quyết định tất cả theo đề nghị
web-results-decide-one = Quyết định dòng này
web-results-decide-own = Quyết định mức của tổ chức
web-results-receive = Ghi mức cấp trên đã quyết định
web-results-announce = Báo kết quả cho những người liên quan
web-results-announce-how = Mỗi đồng chí được báo một lần, không báo vào ban đêm. Tin nhắn không mang mức xếp loại.
web-results-revoke = Hủy kết quả để xếp loại lại
web-results-revoke-ground = Lý do theo kế hoạch
web-results-revoke-reason = Ghi rõ
web-results-supplement = Đã gửi báo cáo bổ sung
web-results-cap = Tỷ lệ xuất sắc
web-results-cap-page = Tính thử tỷ lệ
web-results-commend = Danh sách đề nghị khen thưởng
web-results-nothing = Chưa có gì ở đây.
web-results-seal = Mã niêm phong { $seal }
web-decide-unballoted = Kế hoạch ghi cấp quyết định bỏ phiếu kín (mục { $clause }); hệ thống chưa có kết quả kiểm phiếu đó. Quyết định mà không có kết quả kiểm phiếu thì cần ghi lý do.
web-decide-unballoted-reason = Lý do quyết định khi chưa có kết quả kiểm phiếu
web-offices-title = Cấp ủy và cán bộ
web-offices-boards = Tập thể cấp ủy
web-offices-leaders = Cán bộ lãnh đạo, quản lý
web-offices-body = { $body ->
    [cell_board] Chi ủy
    [standing_board] Ban thường vụ
    [committee] Ban chấp hành
   *[leader] Cán bộ
}
web-offices-none = Theo kế hoạch, cấp này không quyết định mức của tập thể hay cán bộ nào.
web-offices-appraise = Ghi đã thẩm định hồ sơ
web-offices-appraised = Đã thẩm định hồ sơ
web-offices-unappraised = Chưa thẩm định hồ sơ
web-offices-decide = Quyết định mức
web-caps-title = Tỷ lệ xuất sắc
web-caps-good = Số Hoàn thành tốt
web-caps-excellent = Số xuất sắc
web-caps-try = Tính thử
web-caps-rule = Ghi ý kiến trả lời của cấp trên
web-caps-rule-most = Số xuất sắc tối đa được đồng ý
web-caps-rule-save = Ghi ý kiến
web-caps-special = Thành tích đặc biệt xuất sắc
web-caps-special-how = Do cấp trên ghi, kèm số văn bản; để trống là không có.
web-caps-special-save = Ghi lại
web-commend-title = Danh sách đề nghị khen thưởng
web-commend-people = Đảng viên
web-commend-units = Tổ chức đảng tiêu biểu
web-commend-picked = Đã chọn
web-commend-pick = Chọn
web-commend-drop = Bỏ chọn
web-commend-file = Tải bảng tính
web-commend-none = Chưa có mức xuất sắc nào được quyết định.
web-commend-by = Do { $body } lựa chọn, theo kế hoạch.
commend-column-number = STT
commend-column-name = Họ và tên, tổ chức
commend-column-unit = Nơi sinh hoạt
commend-column-level = Mức xếp loại
commend-column-document = Quyết định
commend-file = de-nghi-khen-thuong
