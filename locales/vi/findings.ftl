# Căn cứ: mỗi câu đọc lên được, có số liệu và điều khoản.
ground = { $sentence } (mục { $clause }: “{ $quote }”)

finding-scope-exempt-work-and-activity = Đảng viên được miễn công tác và sinh hoạt đảng { $review ->
    [out] không thuộc diện kiểm điểm
    [in] vẫn kiểm điểm
   *[undecided] có kiểm điểm hay không thì kế hoạch không quy định, cần xin ý kiến cấp ủy cấp trên
}{ $rating ->
    [out] , không xếp loại năm { $year }.
    [in] , vẫn xếp loại năm { $year }.
   *[undecided] ; còn việc xếp loại năm { $year } thì kế hoạch không quy định, cần xin ý kiến cấp ủy cấp trên.
}
finding-scope-suspended-party = Đảng viên bị đình chỉ sinh hoạt đảng { $review ->
    [out] không thuộc diện kiểm điểm
    [in] vẫn kiểm điểm
   *[undecided] có kiểm điểm hay không thì kế hoạch không quy định, cần xin ý kiến cấp ủy cấp trên
}{ $rating ->
    [out] , không xếp loại năm { $year }.
    [in] , vẫn xếp loại năm { $year }.
   *[undecided] ; còn việc xếp loại năm { $year } thì kế hoạch không quy định, cần xin ý kiến cấp ủy cấp trên.
}
finding-scope-suspended-committee = Cấp ủy viên bị đình chỉ sinh hoạt cấp ủy { $review ->
    [out] không thuộc diện kiểm điểm
    [in] vẫn phải kiểm điểm
   *[undecided] có kiểm điểm hay không thì kế hoạch không quy định, cần xin ý kiến cấp ủy cấp trên
}{ $rating ->
    [out] , không xếp loại năm { $year }.
    [in] , vẫn xếp loại năm { $year }.
   *[undecided] ; còn việc xếp loại năm { $year } thì kế hoạch không quy định, cần xin ý kiến cấp ủy cấp trên.
}
finding-scope-new-member = Đảng viên mới kết nạp chưa đủ 6 tháng { $review ->
    [out] không thuộc diện kiểm điểm
    [in] vẫn kiểm điểm
   *[undecided] có kiểm điểm hay không thì kế hoạch không quy định, cần xin ý kiến cấp ủy cấp trên
}{ $rating ->
    [out] , không xếp loại năm { $year }.
    [in] , vẫn xếp loại năm { $year }.
   *[undecided] ; còn việc xếp loại năm { $year } thì kế hoạch không quy định, cần xin ý kiến cấp ủy cấp trên.
}
finding-scope-anyone-else = Đảng viên thuộc diện kiểm điểm, xếp loại năm { $year }.

finding-last-day = Kế hoạch ghi “{ $inclusive ->
    [yes] chậm nhất ngày
   *[no] trước ngày
} { $printed }”, nên ngày cuối còn đúng hạn là { $day }.
finding-last-day-outer-limit = Kế hoạch không ghi ngày riêng cho chi bộ trực thuộc đảng bộ bộ phận, nên lấy ngày của đảng bộ bộ phận làm giới hạn: “{ $inclusive ->
    [yes] chậm nhất ngày
   *[no] trước ngày
} { $printed }”, tức chậm nhất hết ngày { $day }.
finding-last-day-absent = Kế hoạch không ghi ngày cho bước này.

finding-disciplined-in-year = Đồng chí bị xử lý kỷ luật ngày { $day }, trong năm { $year }, nên theo kế hoạch chỉ còn mức { $level ->
    [EXCELLENT] Hoàn thành xuất sắc nhiệm vụ
    [GOOD] Hoàn thành tốt nhiệm vụ
    [COMPLETED] Hoàn thành nhiệm vụ
   *[NOT_COMPLETED] Không hoàn thành nhiệm vụ
}.
