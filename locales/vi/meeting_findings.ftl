# Kết luận của các quy định về cuộc họp và việc bỏ phiếu: tỷ lệ, cử tri, đường trình, kiểm điểm kết hợp.

finding-cap-planned = { $percent ->
    [0] Chi bộ dưới { $below } đảng viên được nhiều nhất { $literal } đồng chí Hoàn thành xuất sắc; danh sách dự kiến có { $excellent }
   *[other] Dự kiến { $excellent } đồng chí Hoàn thành xuất sắc và { $good } đồng chí Hoàn thành tốt. Tỷ lệ { $percent }% tính trên số Hoàn thành tốt, chỉ làm tròn xuống; trong { $upper } đồng chí ở hai mức ấy nhiều nhất { $literal } được xuất sắc{ $status ->
        [needs_ruling] , nếu tính tỷ lệ trên cả số xuất sắc và số tốt thì nhiều nhất { $wide }
       *[agreed] {""}
    }
}: { $result ->
    [ok] trong tỷ lệ.
    [over] vượt tỷ lệ, đề nghị xem lại danh sách.
   *[needs_ruling] giữa hai cách hiểu, cần xin ý kiến cấp ủy cấp trên.
}

finding-electorate = Số phiếu tính trên tất cả { $official } đảng viên chính thức, kể cả người vắng; { $present } đồng chí chính thức có mặt{ $probationary ->
    [0] {""}
   *[other] , { $probationary } đảng viên dự bị không bỏ phiếu
}.
finding-electorate-external = { $official } đảng viên chính thức, { $present } đồng chí có mặt{ $probationary ->
    [0] {""}
   *[other] , { $probationary } đảng viên dự bị không bỏ phiếu
}. Kế hoạch không ghi số phiếu cần đạt, việc ấy theo { $source }.
finding-electorate-unsaid = { $body ->
    [committee] { $official } đồng chí trong cấp ủy, { $present } đồng chí có mặt
   *[cell] { $official } đảng viên chính thức, { $present } đồng chí có mặt
}{ $probationary ->
    [0] {""}
   *[other] , { $probationary } đảng viên dự bị không bỏ phiếu
}. Kế hoạch không ghi cần bao nhiêu phiếu và tính trên tổng số nào: đề nghị xin ý kiến cấp ủy cấp trên.
finding-electorate-idle = Trong { $official } đảng viên chính thức có { $idle } đồng chí được miễn hoặc bị đình chỉ sinh hoạt. Tính cả các đồng chí ấy thì mức { finding-words-level } cần ít nhất { $needed } phiếu; không tính thì còn { $active } đồng chí, cần ít nhất { $other } phiếu. Kế hoạch ghi “số đảng viên chính thức”, không nói tới các đồng chí ấy.

finding-route-outside = Danh sách tổ chức đảng đã nhập không có { $body }: kết quả được gửi lên và ghi lại khi có quyết định của cấp ấy.

finding-joint-review = Kiểm điểm kết hợp trong một cuộc họp, { $count } tập thể: { $bodies }.

finding-agenda-chair-board = Kế hoạch yêu cầu cấp phó chủ trì khi kiểm điểm người đứng đầu; ở đây không có cấp phó nên một đồng chí khác trong cấp ủy, chi ủy chủ trì. Đề nghị xin ý kiến cấp ủy cấp trên.

finding-form-place = { $place ->
    [post] Ở nơi giữ chức vụ thì kiểm điểm sâu về chức trách, nhiệm vụ được giao.
   *[cell] { $leads ->
        [yes] Ở chi bộ chỉ kiểm điểm việc thực hiện nhiệm vụ đảng viên; phần chức trách, nhiệm vụ của cán bộ kiểm điểm ở nơi giữ chức vụ.
       *[no] Ở chi bộ kiểm điểm việc thực hiện nhiệm vụ đảng viên.
    }
}

finding-own-ballot = Đã ghi { $counted } phiếu trên { $valid } phiếu hợp lệ{ $left ->
    [0] {""}
   *[other] , { $left } phiếu để trống hoặc đánh dấu sai
}{ $secret ->
    [yes] ; kế hoạch ghi bỏ phiếu kín
   *[no] {""}
}. Kế hoạch không ghi bao nhiêu phiếu thì được mức nào: mức do cấp có thẩm quyền quyết định.

## Trang kế hoạch.

plan-joint-review = Kiểm điểm kết hợp trong một cuộc họp: { $bodies }{ $instead ->
    [yes] ; nơi không có { $missing } thì { $other }.
   *[no] .
}
plan-review-depth = { $place ->
    [post] Cán bộ giữ chức vụ ở nơi nào thì kiểm điểm sâu chức trách, nhiệm vụ ở nơi ấy.
   *[cell] Ở chi bộ, cán bộ cũng kiểm điểm việc thực hiện nhiệm vụ đảng viên.
}
plan-own-ballot = Biểu quyết mức của chính tổ chức mình ({ $kinds }){ $secret ->
    [yes] , bằng phiếu kín; không ghi bao nhiêu phiếu thì được mức nào.
   *[no] ; không ghi bao nhiêu phiếu thì được mức nào.
}
