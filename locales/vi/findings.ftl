# Căn cứ: mỗi câu đọc lên được, có số liệu và điều khoản.
ground = { $sentence } (mục { $clause }: “{ $quote }”)

finding-scope-exempt-work-and-activity = Đảng viên được miễn công tác và sinh hoạt đảng { $review ->
    [out] không thuộc diện kiểm điểm{ $rating ->
        [out] , không xếp loại năm { $year }.
        [in] , vẫn xếp loại năm { $year }.
       *[undecided] ; còn việc xếp loại năm { $year } thì kế hoạch không quy định, cần xin ý kiến cấp ủy cấp trên.
    }
    [in] vẫn kiểm điểm{ $rating ->
        [out] , không xếp loại năm { $year }.
        [in] , vẫn xếp loại năm { $year }.
       *[undecided] ; còn việc xếp loại năm { $year } thì kế hoạch không quy định, cần xin ý kiến cấp ủy cấp trên.
    }
   *[undecided] { $rating ->
        [out] có kiểm điểm hay không thì kế hoạch không quy định, cần xin ý kiến cấp ủy cấp trên; không xếp loại năm { $year }.
        [in] có kiểm điểm hay không thì kế hoạch không quy định, cần xin ý kiến cấp ủy cấp trên; vẫn xếp loại năm { $year }.
       *[undecided] có kiểm điểm, xếp loại năm { $year } hay không thì kế hoạch không quy định, cần xin ý kiến cấp ủy cấp trên.
    }
}
finding-scope-suspended-party = Đảng viên bị đình chỉ sinh hoạt đảng { $review ->
    [out] không thuộc diện kiểm điểm{ $rating ->
        [out] , không xếp loại năm { $year }.
        [in] , vẫn xếp loại năm { $year }.
       *[undecided] ; còn việc xếp loại năm { $year } thì kế hoạch không quy định, cần xin ý kiến cấp ủy cấp trên.
    }
    [in] vẫn kiểm điểm{ $rating ->
        [out] , không xếp loại năm { $year }.
        [in] , vẫn xếp loại năm { $year }.
       *[undecided] ; còn việc xếp loại năm { $year } thì kế hoạch không quy định, cần xin ý kiến cấp ủy cấp trên.
    }
   *[undecided] { $rating ->
        [out] có kiểm điểm hay không thì kế hoạch không quy định, cần xin ý kiến cấp ủy cấp trên; không xếp loại năm { $year }.
        [in] có kiểm điểm hay không thì kế hoạch không quy định, cần xin ý kiến cấp ủy cấp trên; vẫn xếp loại năm { $year }.
       *[undecided] có kiểm điểm, xếp loại năm { $year } hay không thì kế hoạch không quy định, cần xin ý kiến cấp ủy cấp trên.
    }
}
finding-scope-suspended-committee = Cấp ủy viên bị đình chỉ sinh hoạt cấp ủy { $review ->
    [out] không thuộc diện kiểm điểm{ $rating ->
        [out] , không xếp loại năm { $year }.
        [in] , vẫn xếp loại năm { $year }.
       *[undecided] ; còn việc xếp loại năm { $year } thì kế hoạch không quy định, cần xin ý kiến cấp ủy cấp trên.
    }
    [in] vẫn phải kiểm điểm{ $rating ->
        [out] , không xếp loại năm { $year }.
        [in] , vẫn xếp loại năm { $year }.
       *[undecided] ; còn việc xếp loại năm { $year } thì kế hoạch không quy định, cần xin ý kiến cấp ủy cấp trên.
    }
   *[undecided] { $rating ->
        [out] có kiểm điểm hay không thì kế hoạch không quy định, cần xin ý kiến cấp ủy cấp trên; không xếp loại năm { $year }.
        [in] có kiểm điểm hay không thì kế hoạch không quy định, cần xin ý kiến cấp ủy cấp trên; vẫn xếp loại năm { $year }.
       *[undecided] có kiểm điểm, xếp loại năm { $year } hay không thì kế hoạch không quy định, cần xin ý kiến cấp ủy cấp trên.
    }
}
finding-scope-new-member = Đảng viên mới kết nạp chưa đủ 6 tháng { $review ->
    [out] không thuộc diện kiểm điểm{ $rating ->
        [out] , không xếp loại năm { $year }.
        [in] , vẫn xếp loại năm { $year }.
       *[undecided] ; còn việc xếp loại năm { $year } thì kế hoạch không quy định, cần xin ý kiến cấp ủy cấp trên.
    }
    [in] vẫn kiểm điểm{ $rating ->
        [out] , không xếp loại năm { $year }.
        [in] , vẫn xếp loại năm { $year }.
       *[undecided] ; còn việc xếp loại năm { $year } thì kế hoạch không quy định, cần xin ý kiến cấp ủy cấp trên.
    }
   *[undecided] { $rating ->
        [out] có kiểm điểm hay không thì kế hoạch không quy định, cần xin ý kiến cấp ủy cấp trên; không xếp loại năm { $year }.
        [in] có kiểm điểm hay không thì kế hoạch không quy định, cần xin ý kiến cấp ủy cấp trên; vẫn xếp loại năm { $year }.
       *[undecided] có kiểm điểm, xếp loại năm { $year } hay không thì kế hoạch không quy định, cần xin ý kiến cấp ủy cấp trên.
    }
}
finding-scope-long-leave = Đảng viên nghỉ ốm cộng lại từ 03 tháng trở lên hoặc nghỉ thai sản { $review ->
    [out] không thuộc diện kiểm điểm{ $rating ->
        [out] , không xếp loại năm { $year }.
        [in] , vẫn xếp loại năm { $year } theo kết quả làm việc thực tế.
       *[undecided] ; còn việc xếp loại năm { $year } thì kế hoạch không quy định, cần xin ý kiến cấp ủy cấp trên.
    }
    [in] vẫn kiểm điểm{ $rating ->
        [out] , không xếp loại năm { $year }.
        [in] , vẫn xếp loại năm { $year } theo kết quả làm việc thực tế.
       *[undecided] ; còn việc xếp loại năm { $year } thì kế hoạch không quy định, cần xin ý kiến cấp ủy cấp trên.
    }
   *[undecided] { $rating ->
        [out] có kiểm điểm hay không thì kế hoạch không quy định, cần xin ý kiến cấp ủy cấp trên; không xếp loại năm { $year }.
        [in] có kiểm điểm hay không thì kế hoạch không quy định, cần xin ý kiến cấp ủy cấp trên; vẫn xếp loại năm { $year }.
       *[undecided] có kiểm điểm, xếp loại năm { $year } hay không thì kế hoạch không quy định, cần xin ý kiến cấp ủy cấp trên.
    }
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
finding-collective-disciplined = Tập thể bị xử lý kỷ luật ngày { $day }, trong năm { $year }, nên theo kế hoạch chỉ còn mức { finding-words-level }.

# --- Phiếu bầu, tỷ lệ, phân loại tổ chức và đảng viên, điểm -------------------------------
finding-words-level = { $level ->
    [EXCELLENT] Hoàn thành xuất sắc nhiệm vụ
    [CLEAN_STRONG] Trong sạch vững mạnh
    [GOOD] Hoàn thành tốt nhiệm vụ
    [COMPLETED] Hoàn thành nhiệm vụ
    [WEAK] Yếu kém
    [NOT_COMPLETED] Không hoàn thành nhiệm vụ
   *[none] chưa có mức
}
finding-words-tested = { $tested ->
    [EXCELLENT] Hoàn thành xuất sắc nhiệm vụ
    [CLEAN_STRONG] Trong sạch vững mạnh
    [GOOD] Hoàn thành tốt nhiệm vụ
    [COMPLETED] Hoàn thành nhiệm vụ
    [WEAK] Yếu kém
   *[NOT_COMPLETED] Không hoàn thành nhiệm vụ
}
finding-words-asked = { $asked ->
    [EXCELLENT] Hoàn thành xuất sắc nhiệm vụ
    [GOOD] Hoàn thành tốt nhiệm vụ
    [COMPLETED] Hoàn thành nhiệm vụ
    [COMPLETED_LIMITED] Hoàn thành nhiệm vụ nhưng còn hạn chế về năng lực
   *[NOT_COMPLETED] Không hoàn thành nhiệm vụ
}
finding-words-at-least = { $asked ->
    [EXCELLENT] là “{ finding-words-asked }”
   *[other] từ “{ finding-words-asked }” trở lên
}
finding-words-civil = { $civil ->
    [EXCELLENT] Hoàn thành xuất sắc nhiệm vụ
    [GOOD] Hoàn thành tốt nhiệm vụ
    [COMPLETED] Hoàn thành nhiệm vụ
    [COMPLETED_LIMITED] Hoàn thành nhiệm vụ nhưng còn hạn chế về năng lực
    [NOT_COMPLETED] Không hoàn thành nhiệm vụ
   *[none] chưa xếp
}
finding-words-group = { $group ->
    [members] đảng viên
    [organisations] tổ chức đảng
    [committees] cấp ủy
    [leaders] cán bộ
   *[any] trường hợp
}

finding-vote = Được { $votes_for } phiếu tán thành trên { $official } đảng viên chính thức; cần trên { $share }, tức ít nhất { $needed } phiếu: { $reached ->
    [yes] đạt
   *[no] chưa đạt
} mức { finding-words-level }.
finding-vote-absent-counted = Có đảng viên vắng hoặc không bỏ phiếu: vẫn tính trên cả { $official } đảng viên chính thức, người vắng coi như không tán thành; với { $votes_for } phiếu thì { $reached ->
    [yes] đạt
   *[no] chưa đạt
} mức { finding-words-level }.
finding-vote-of-present = Ghi chú: nếu chỉ tính { $official } đảng viên chính thức có mặt thì cần ít nhất { $needed } phiếu, được { $votes_for } phiếu là { $reached ->
    [yes] đạt
   *[no] chưa đạt
} mức { finding-words-level }; kế hoạch ghi “số đảng viên chính thức”, không ghi “có mặt”.

finding-cap = Có { $excellent } { finding-words-group } Hoàn thành xuất sắc và { $good } Hoàn thành tốt. Kế hoạch cho không quá { $percent }% số Hoàn thành tốt, nên trong { $upper } trường hợp ở hai mức ấy nhiều nhất { $literal } được xuất sắc{ $status ->
    [needs_ruling] ; nếu tính tỷ lệ trên cả số xuất sắc và số tốt thì nhiều nhất { $wide }
   *[agreed] {""}
}: { $result ->
    [ok] trong tỷ lệ.
    [over] vượt tỷ lệ, đề nghị xem lại danh sách.
   *[needs_ruling] giữa hai cách hiểu, cần xin ý kiến cấp ủy cấp trên.
}
finding-cap-small-cell = Chi bộ dưới { $below } đảng viên được nhiều nhất { $literal } đồng chí Hoàn thành xuất sắc; danh sách có { $excellent }: { $result ->
    [ok] trong giới hạn.
   *[over] vượt giới hạn, đề nghị xem lại danh sách.
}
finding-cap-max = { $percent ->
    [0] Chi bộ dưới { $below } đảng viên: nhiều nhất { $literal } đồng chí Hoàn thành xuất sắc.
   *[other] Có { $upper } trường hợp ở hai mức trên cùng. Theo tỷ lệ { $percent }% số Hoàn thành tốt, nhiều nhất { $literal } được Hoàn thành xuất sắc{ $status ->
        [needs_ruling] ; nếu tính tỷ lệ trên cả số xuất sắc và số tốt thì nhiều nhất { $wide }, cần xin ý kiến cấp ủy cấp trên.
       *[agreed] .
    }
}
finding-share-advice = Có { $at_level } trên { $organisations } chi bộ ở mức Trong sạch vững mạnh; kế hoạch khuyên không nên quá { $share }: { $over ->
    [yes] nhiều hơn mức khuyên, đề nghị cân nhắc.
   *[no] không quá.
}

finding-org-points-at-least = Tổng { $total } điểm; mức { finding-words-tested } cần từ { $asked } điểm trở lên.
finding-org-points-below = Tổng { $total } điểm; dưới { $asked } điểm là Yếu kém.
finding-org-task-result-at-least = Kết quả nhiệm vụ là { finding-words-level }; muốn được mức { finding-words-tested } thì kết quả ấy phải { finding-words-at-least }.
finding-org-board-united-at-least = Cấp ủy { $united ->
    [yes] đoàn kết
   *[no] mất đoàn kết
}, đạt mức { finding-words-level }; muốn được mức { finding-words-tested } thì cấp ủy phải đoàn kết và mức của cấp ủy phải { finding-words-at-least }.
finding-org-activity-as-prescribed = Sinh hoạt đảng { $held ->
    [yes] đúng quy định.
   *[no] chưa đúng quy định, mà mức { finding-words-tested } cần đúng quy định.
}
finding-org-members-all-completed = Có { $completed } trên { $rated } đảng viên được phân loại đạt Hoàn thành nhiệm vụ trở lên (chi bộ có { $total } đảng viên); mức { finding-words-tested } cần đủ 100%.
finding-org-cells-all-completed = Có { $completed } trên { $total } tổ chức đảng trực thuộc đạt Hoàn thành nhiệm vụ trở lên; mức { finding-words-tested } cần đủ 100%.
finding-org-peers-at-rank = { $bodies ->
    [0] Không ghi chính quyền, đoàn thể cùng cấp nào, nên điều kiện này không áp dụng; đề nghị kiểm tra lại.
   *[other] Trong { $bodies } cơ quan, đoàn thể cùng cấp có { $low } nơi xếp thấp hơn hạng { $asked }; mức { finding-words-tested } cần không có nơi nào.
}
finding-org-no-leader-disciplined = { $disciplined ->
    [0] Không có cấp ủy viên, cấp trưởng, cấp phó bị kỷ luật.
   *[other] Có { $disciplined } cấp ủy viên, cấp trưởng, cấp phó bị kỷ luật, { $found ->
        [yes] do tổ chức đảng tự phát hiện và xử lý nên không vướng mức { finding-words-tested }.
       *[no] không phải do tổ chức đảng tự phát hiện, nên vướng mức { finding-words-tested }.
    }
}
finding-org-board-disunited = Nội bộ cấp ủy { $united ->
    [yes] đoàn kết.
   *[no] mất đoàn kết: là khuyết điểm dẫn tới mức Yếu kém.
}
finding-org-corruption-with-discipline = { $stands ->
    [yes] Để xảy ra tham nhũng, tiêu cực, suy thoái đến mức có đảng viên bị kỷ luật: là khuyết điểm dẫn tới mức Yếu kém.
   *[no] Không để xảy ra tham nhũng, tiêu cực, suy thoái đến mức có đảng viên bị kỷ luật.
}
finding-org-government-lowest = { $rank ->
    [0] Không ghi chính quyền cùng cấp nào, nên điều kiện này không áp dụng; đề nghị kiểm tra lại.
   *[other] Chính quyền cùng cấp xếp hạng { $rank }; hạng thấp nhất là khuyết điểm dẫn tới mức Yếu kém.
}
finding-org-unions-lowest-at-least = Có { $lowest } đoàn thể cùng cấp ở hạng thấp nhất; từ { $asked } đoàn thể là khuyết điểm dẫn tới mức Yếu kém.
finding-org-weak-cells-over = Có { $part } trên { $total } tổ chức đảng trực thuộc Yếu kém: { $over ->
    [yes] trên { $share }, là khuyết điểm dẫn tới mức Yếu kém.
   *[no] không trên { $share }.
}
finding-org-not-completed-over = Có { $part } trên { $total } đảng viên Không hoàn thành nhiệm vụ: { $over ->
    [yes] trên { $share }, là khuyết điểm dẫn tới mức Yếu kém.
   *[no] không trên { $share }.
}
finding-org-other-reading = Có mức { finding-words-level } là do hiểu rằng { $reading ->
    [A-18] Trong sạch vững mạnh cũng cần không có cấp ủy viên, cấp trưởng, cấp phó bị kỷ luật
   *[A-36] chỉ một khuyết điểm đã là Yếu kém, dù hoàn thành nhiệm vụ
}; hiểu cách khác thì là { $other ->
    [CLEAN_STRONG] Trong sạch vững mạnh
    [GOOD] Hoàn thành tốt nhiệm vụ
    [COMPLETED] Hoàn thành nhiệm vụ
    [WEAK] Yếu kém
   *[none] chưa khớp mức nào
}. Cần xin ý kiến cấp ủy cấp trên.

finding-member-task = Kết quả nhiệm vụ được giao là { finding-words-level }; muốn được mức { finding-words-tested } thì kết quả ấy phải { finding-words-at-least }.
finding-member-civil = { $civil_servant ->
    [yes] Mức cán bộ, công chức là { finding-words-civil }; muốn được mức đảng viên { finding-words-tested } thì mức cán bộ, công chức phải { finding-words-at-least }.
   *[no] Không phải cán bộ, công chức đang công tác, nên không xét mức công chức.
}
finding-member-civil-top = { $civil_servant ->
    [yes] Mức cán bộ, công chức là { finding-words-civil }, { $honoured ->
        [yes] có đề nghị Chiến sĩ thi đua cấp cơ sở hoặc Bằng khen cấp Bộ, cấp tỉnh
       *[no] không có đề nghị Chiến sĩ thi đua cấp cơ sở, không có Bằng khen cấp Bộ, cấp tỉnh
    }; cần một trong ba: mức { finding-words-asked }, đề nghị danh hiệu ấy, hoặc Bằng khen ấy.
   *[no] Không phải cán bộ, công chức đang công tác, nên không xét mức công chức.
}
finding-member-ground = { $stands ->
    [yes] Có khuyết điểm
   *[no] Không có khuyết điểm
}: { $ground ->
    [cell_tasks_not_done] không hoàn thành nhiệm vụ chi bộ giao.
    [civil_not_completed] bị xếp Không hoàn thành nhiệm vụ với tư cách cán bộ, công chức.
    [forbidden_acts] vi phạm những điều đảng viên không được làm, hoặc vi phạm khác ảnh hưởng đến uy tín của tổ chức.
   *[refused_assignment_or_disunity] không chấp hành phân công, hoặc gây mất đoàn kết nội bộ.
}
finding-no-majority = Không mức nào đủ phiếu: { $votes_excellent } phiếu Hoàn thành xuất sắc, { $votes_good } Hoàn thành tốt, { $votes_completed } Hoàn thành, { $votes_not_completed } Không hoàn thành, trên { $official } đảng viên chính thức. Kế hoạch không nói cách xử lý: bỏ phiếu lại hoặc để cấp có thẩm quyền quyết định.
finding-people-decide = Đã ghi { $votes_excellent } phiếu Hoàn thành xuất sắc, { $votes_good } Hoàn thành tốt, { $votes_completed } Hoàn thành, { $votes_not_completed } Không hoàn thành, trên { $official } đảng viên chính thức. Kế hoạch không ghi số phiếu cần đạt: mức do cấp có thẩm quyền quyết định.
finding-disciplined-within-a-year = Đồng chí bị kỷ luật ngày { $day }, chưa quá một năm tính đến ngày phân loại: là căn cứ của mức { finding-words-level }.
finding-discipline-without-vote = Đồng chí bị kỷ luật ngày { $day }, chưa quá một năm, nhưng mức { finding-words-level } chỉ được { $votes_for } phiếu. Kế hoạch không nói rõ người bị kỷ luật có cần đủ phiếu cho mức ấy hay không: cần xin ý kiến cấp ủy cấp trên.

finding-points-level = Tổng { $points } điểm, trong khoảng của mức { finding-words-level }.
finding-points-low = Tổng { $points } điểm, dưới { $asked } điểm: Không hoàn thành nhiệm vụ.
finding-points-done = { finding-words-whose }: xong { $done } trên { $given } nhiệm vụ; mức { finding-words-tested } cần xong tất cả.
finding-points-on-time = { finding-words-whose }: có { $late } trên { $given } nhiệm vụ xong muộn; mức { finding-words-tested } cần xong đúng hạn tất cả.
finding-points-late = { finding-words-whose }: có { $late } trên { $given } nhiệm vụ chậm tiến độ; mức { finding-words-tested } cho chậm không quá { $asked }%.
finding-points-exceeded = { finding-words-whose }: có { $exceeded } trên { $given } nhiệm vụ vượt mức; mức { finding-words-tested } cần ít nhất { $asked }%, tức { $needed } nhiệm vụ.
finding-points-shortcomings = { $earlier ->
    [0] Kỳ trước không có hạn chế nào được chỉ ra; mức { finding-words-tested } không vướng điều này.
   *[other] Đã khắc phục { $fixed } trên { $earlier } hạn chế được chỉ ra kỳ trước; mức { finding-words-tested } cần khắc phục hết.
}
finding-points-no-tasks = { finding-words-whose }: không có nhiệm vụ nào được ghi là đã giao, nên không so được với điều kiện của mức; cần danh sách việc được giao.
finding-points-not-done = { finding-words-whose }: có { $not_done } trên { $given } nhiệm vụ bị đánh giá không hoàn thành{ $over ->
    [yes] , trên { $asked }%: là căn cứ của mức Không hoàn thành nhiệm vụ.
   *[no] , không trên { $asked }%.
}
finding-points-unit-done-under = Nơi phụ trách, lãnh đạo xong { $done } trên { $given } nhiệm vụ{ $over ->
    [yes] , dưới { $asked }%: là căn cứ của mức Không hoàn thành nhiệm vụ.
   *[no] , không dưới { $asked }%.
}
finding-points-ground = Đã có kết luận của cấp có thẩm quyền: { finding-words-ground }. Đây là căn cứ của mức Không hoàn thành nhiệm vụ.
finding-words-ground = { $ground ->
    [cadre_work_or_disunity] tập thể sai phạm công tác cán bộ, mất đoàn kết, bè phái, chạy chức quyền
    [member_disciplined] thành viên tập thể vi phạm chức trách, công vụ, bị kỷ luật từ khiển trách
    [member_degeneration] thành viên tập thể suy thoái, “tự diễn biến”, “tự chuyển hóa”
    [degeneration] suy thoái, “tự diễn biến”, “tự chuyển hóa”
    [duty_violation_disciplined] vi phạm chức trách, công vụ, bị kỷ luật từ khiển trách
    [forbidden_acts] vi phạm những điều đảng viên không được làm
    [example_violation] vi phạm trách nhiệm nêu gương
    [five_targets_missed] nơi phụ trách không đạt các chỉ tiêu kinh tế - xã hội cơ bản
    [units_not_completed_over_half] trên 50% đơn vị phụ trách Không hoàn thành nhiệm vụ
    [low_confidence_over_half] trên 50% phiếu tín nhiệm thấp
    [not_done_over] số nhiệm vụ không hoàn thành quá giới hạn
    [unit_done_under] nơi phụ trách hoàn thành quá ít nhiệm vụ
    [done_under] nơi tập thể lãnh đạo hoàn thành quá ít nhiệm vụ
    [subordinate_corruption] tổ chức, cá nhân quản lý trực tiếp tham nhũng, tiêu cực, bị kỷ luật
   *[other] { $ground }
}
finding-points-way-out = Có căn cứ của mức Không hoàn thành nhiệm vụ, nhưng có đề nghị xem xét. Quy định cho xem xét khi { $name }: cấp có thẩm quyền xem xét, quyết định.
finding-points-disciplined = { $disciplined ->
    [0] Không có đơn vị trực thuộc hoặc thành viên tập thể lãnh đạo nào bị kỷ luật, đúng như mức { finding-words-tested } cần.
   *[other] Có { $disciplined } đơn vị trực thuộc hoặc thành viên tập thể lãnh đạo bị kỷ luật; mức { finding-words-tested } cần không có trường hợp nào.
}
finding-ground-listed = Căn cứ của mức Không hoàn thành nhiệm vụ, khi đã có kết luận: { finding-words-ground }.
finding-ground-elsewhere = Không tính là căn cứ: { finding-words-ground }, vì vi phạm ở nơi cũ hoặc ngoài chức trách của tập thể hiện tại.
finding-ground-share = Căn cứ của mức Không hoàn thành nhiệm vụ: { $ground ->
    [not_done_over] trên { $asked }% nhiệm vụ trong năm bị đánh giá không hoàn thành.
    [unit_done_under] nơi phụ trách xong dưới { $asked }% nhiệm vụ của năm.
   *[done_under] nơi tập thể lãnh đạo xong dưới { $asked }% nhiệm vụ của năm.
}
finding-way-out = Có căn cứ nhưng { $name } thì cấp có thẩm quyền xem xét, quyết định.
finding-points-no-level = Tổng { $points } điểm là của mức { finding-words-level } nhưng còn thiếu điều kiện; quy định không nói khi thiếu thì xếp mức nào: cấp có thẩm quyền quyết định và ghi lý do.
finding-words-whose = { $whose ->
    [collective] Nơi tập thể lãnh đạo
    [unit] Nơi phụ trách
   *[own] Bản thân
}

finding-score-form = { $group ->
    [leader] Cán bộ lãnh đạo, quản lý
    [outside] Đảng viên ngoài hệ thống chính trị
   *[member] Đảng viên không giữ chức vụ lãnh đạo
}: dùng Mẫu { $form }, các mục theo Phụ lục { $annex }.
finding-score-unset = { finding-words-section }: điểm từng mục do cấp ủy quy định và chưa có, nên chỉ ghi điểm chung, tối đa { $most } điểm.
finding-score-missing = { finding-words-section }: còn { $count } chỗ chưa có điểm, nên chưa cộng được tổng.
finding-score-section = { finding-words-section }: { $points } trên { $most } điểm.
finding-score-total = Tổng { $total } trên { $most } điểm.
finding-words-section = { $section ->
    [common] Nhóm tiêu chí chung
   *[tasks] Kết quả thực hiện nhiệm vụ
}

## Ngày, hạn. Tên các bước dùng chung cho những câu dưới.

name-of-step = { $subject ->
    [cell_base] chi bộ cơ sở
    [cell_sub] chi bộ trực thuộc đảng ủy cơ sở
    [cell_section] chi bộ trực thuộc đảng bộ bộ phận
    [org_base] đảng bộ cơ sở
    [org_section] đảng bộ bộ phận
    [cell_review_and_rating] kiểm điểm và phân loại ở các chi bộ
    [central_submission] việc trình cấp Trung ương
    [collective_report_comments] báo cáo tập thể đã lấy ý kiến
    [commune_committee] cấp ủy xã, thị trấn
    [decision_and_lists] quyết định và danh sách xếp loại
    [district] cấp huyện và tương đương
    [district_agency] cơ quan cấp huyện
    [district_organisation_rated] hội nghị xếp loại Đảng bộ huyện
    [district_standing_board_review] kiểm điểm của Ban Thường vụ Huyện ủy
    [dossier] hồ sơ đề nghị xếp loại
    [dossier_to_central] hồ sơ gửi Trung ương
    [dossier_to_province] hồ sơ gửi Tỉnh ủy
    [grassroots] cấp cơ sở
    [grassroots_dossier] hồ sơ của cơ sở
    [party_building_report] báo cáo công tác xây dựng Đảng
    [provincial_managed_dossier] hồ sơ diện Ban Thường vụ Tỉnh ủy quản lý
    [province_level] cấp tỉnh
    [province_organisation_self_rating] hội nghị tự xếp loại Đảng bộ tỉnh
    [province_standing_board_review] hội nghị kiểm điểm của Ban Thường vụ Tỉnh ủy
    [result_report] báo cáo kết quả
    [review_and_rating] kiểm điểm và xếp loại
    [review_and_rating_special] kiểm điểm và xếp loại ở nơi đặc thù
    [standing_board_member_papers] hồ sơ cá nhân ủy viên ban thường vụ
    [standing_board_rating_conference] hội nghị xếp loại của Ban Thường vụ Tỉnh ủy
    [standing_board_review] kiểm điểm của ban thường vụ
    [summary_conference] hội nghị tổng kết
   *[other] { $subject }
}
words-of-date = { $inclusive ->
    [yes] chậm nhất ngày
   *[no] trước ngày
}
finding-deadline = Với { name-of-step }, kế hoạch ghi “{ words-of-date } { $printed }”, tức chậm nhất hết ngày { $day }; xong ngày { $finished } là { $late ->
    [0] đúng hạn.
   *[other] muộn { $late } ngày.
}
finding-last-day-of = Với { name-of-step }, kế hoạch ghi “{ words-of-date } { $printed }”, tức chậm nhất hết ngày { $day }.
finding-last-day-weekend = Ngày cuối của { name-of-step } là { $weekday ->
    [saturday] thứ Bảy
   *[sunday] Chủ nhật
} ngày { $day }; kế hoạch không nói dời hạn nên hạn giữ nguyên, đề nghị làm xong sớm hơn.
finding-step-due-before-what-it-needs = { $step ->
    [dossier_to_province] Hồ sơ gửi Tỉnh ủy
    [province_level] Cấp tỉnh
    [standing_board_member_papers] Hồ sơ cá nhân ủy viên ban thường vụ
    [cell_review_and_rating] Kiểm điểm và phân loại ở các chi bộ
   *[other] { $step }
} phải xong chậm nhất hết ngày { $day }, nhưng cần { $needs ->
    [district_organisation_rated] kết quả xếp loại Đảng bộ huyện
    [district] kết quả cấp huyện
    [standing_board_review] kết quả kiểm điểm của ban thường vụ
   *[other] { $needs }
}, mà việc ấy được làm đến hết ngày { $needed }; đề nghị làm việc ấy sớm hơn để kịp.
finding-date-not-the-plans = Ngày được hỏi ({ $asked }) không phải ngày kế hoạch in cho { name-of-step }: “{ words-of-date } { $printed }”.
finding-step-send = Muốn họp ngày { $meeting } thì gửi thông báo, tài liệu chậm nhất hết ngày { $day }: trước { $days } { $unit ->
    [working_day] ngày làm việc
   *[day] ngày
}.
finding-step-send-default = Muốn họp ngày { $meeting } thì gửi thông báo, giấy mời chậm nhất hết ngày { $day }. Kế hoạch không ghi gửi giấy mời trước mấy ngày; trước { $days } ngày là đề nghị của hệ thống.
finding-step-register = Muốn họp ngày { $meeting } thì đăng ký lịch trước { $hour } giờ { $minute } ngày { $day }.
finding-step-day-off = Ngày { $day } là { $off ->
    [saturday] thứ Bảy
    [sunday] Chủ nhật
   *[holiday] ngày nghỉ lễ
}; kế hoạch không nói dời hạn nên hạn giữ nguyên, đề nghị làm xong sớm hơn.
finding-weekly-cutoff = Lịch phải đăng ký trước { $until } giờ { $until_minute } { $weekday ->
    [monday] thứ Hai
    [tuesday] thứ Ba
    [wednesday] thứ Tư
    [thursday] thứ Năm
    [friday] thứ Sáu
    [saturday] thứ Bảy
   *[sunday] Chủ nhật
} hằng tuần; đăng ký lúc { $hour } giờ { $minute } ngày { $day } { $in_time ->
    [yes] là kịp
   *[no] là lỡ hạn của tuần
}, được xếp vào tuần bắt đầu từ ngày { $week }.
finding-duration-least = Thời gian kiểm điểm tối thiểu là { $least } ngày; { $days } ngày là { $result ->
    [ok] đủ.
   *[too_short] chưa đủ.
}
finding-duration-may-differ = Cấp tỉnh được quy định thời gian khác cho cấp dưới; nơi đã có quy định ấy thì theo quy định ấy.
finding-duration-planned = Kế hoạch dự kiến kiểm điểm từ { $least } đến { $most } ngày; { $days } ngày là { $result ->
    [ok] đúng dự kiến.
   *[warn] ngoài dự kiến, chỉ nhắc chứ không bắt buộc.
}

## Gửi trước.

words-of-sent = { $what ->
    [invitation] Giấy mời và tài liệu
   *[report] Dự thảo báo cáo và tài liệu
}
words-of-recipient = { $to ->
    [everyone] gửi
    [standing_member_in_charge] gửi đồng chí ủy viên ban thường vụ phụ trách
    [working_team_head] gửi tổ trưởng tổ công tác
   *[other] gửi { $to }
}
words-of-result = { $result ->
    [ok] là kịp
   *[late] là muộn
}
finding-lead-time-day = { words-of-sent } phải gửi trước ít nhất { $days } ngày, chậm nhất hết ngày { $last } cho cuộc họp ngày { $meeting }; { words-of-recipient } ngày { $sent } { words-of-result }. Gửi từ ngày { $strictest } trở về trước thì cách đếm nào cũng đạt.
finding-lead-time-working-day = { words-of-sent } phải gửi trước ít nhất { $days } ngày làm việc, chậm nhất hết ngày { $last } cho cuộc họp ngày { $meeting }; { words-of-recipient } ngày { $sent } { words-of-result }. Gửi từ ngày { $strictest } trở về trước thì cách đếm nào cũng đạt.
finding-lead-time-listed-in-2035 = Thời hạn { $days } ngày chỉ đặt ra cho đơn vị có tên trong Thông báo 2035; đơn vị khác thì kế hoạch không quy định.
finding-not-sent = { words-of-sent } chưa { words-of-recipient }; phải gửi chậm nhất hết ngày { $last }.

## Kế hoạch tự quy định gì.

name-of-topic = { $topic ->
    [cap_excellent] Tỷ lệ Hoàn thành xuất sắc nhiệm vụ
    [vote_threshold_excellent] Tỷ lệ phiếu cho mức Hoàn thành xuất sắc nhiệm vụ
    [vote_threshold_other] Tỷ lệ phiếu cho các mức khác
    [points] Điểm
    [criteria] Tiêu chí
    [absent_member] Đảng viên vắng mặt
    [cap_rounding] Làm tròn tỷ lệ
    [discipline_timing] Kỷ luật tính vào kỳ nào, nơi nào
    [level_by_pattern] Bao nhiêu cấp độ tiêu chí thì được mức nào
    [moved_in_year] Chuyển sinh hoạt, ở nước ngoài trong năm
    [re_rating] Hủy kết quả, xếp loại lại
    [invitation_days] Thời hạn gửi giấy mời
    [report_days] Thời hạn gửi báo cáo
   *[other] { $topic }
}
finding-topic-stated = { name-of-topic }: kế hoạch tự quy định, { $said }.
finding-topic-days = { name-of-topic }: kế hoạch tự quy định, trước { $days } { $unit ->
    [working_day] ngày làm việc.
   *[day] ngày.
}
finding-topic-external = { name-of-topic }: kế hoạch không tự quy định mà theo văn bản { $source }.

## Điều kiện trước mỗi bước.

finding-gate-not-needed = Điều kiện này không áp dụng cho trường hợp đang hỏi.
finding-gate-temp-comment-missing = { $open ->
    [yes] Đã có nhận xét của chi bộ nơi sinh hoạt tạm thời.
   *[no] Chưa có nhận xét của chi bộ nơi sinh hoạt tạm thời, nên chưa xếp loại được.
}
finding-gate-residence-comment-missing = { $open ->
    [yes] Đã có nhận xét của cấp ủy nơi cư trú.
   *[no] Chưa có nhận xét của cấp ủy nơi cư trú, nên chưa đề xuất mức được.
}
finding-gate-self-rating-missing = { $open ->
    [yes] Đảng viên đã tự nhận mức xếp loại.
   *[no] Đảng viên chưa tự nhận mức xếp loại.
}
finding-gate-proposal-missing = { $open ->
    [yes] Đã có mức đề xuất để bỏ phiếu.
   *[no] Chưa có mức đề xuất, nên chưa bỏ phiếu được.
}
finding-gate-not-reported = { $open ->
    [yes] Đảng viên đã báo cáo tự xếp loại trước chi bộ.
   *[no] Đảng viên chưa báo cáo tự xếp loại trước chi bộ, nên chưa bỏ phiếu được.
}
finding-gate-cell-review-open = { $open ->
    [yes] Đã kiểm điểm xong ở chi bộ.
   *[no] Chưa kiểm điểm xong ở chi bộ, nên chưa kiểm điểm ở ban thường vụ được.
}
finding-gate-leadership-review-open = { $open ->
    [yes] Đã kiểm điểm xong ở tập thể lãnh đạo.
   *[no] Chưa kiểm điểm xong ở tập thể lãnh đạo, nên chưa kiểm điểm ở ban thường vụ được.
}
finding-gate-civil-servants-not-rated = { $open ->
    [yes] Cán bộ, công chức, viên chức của đơn vị đã được xếp loại.
   *[no] Cán bộ, công chức, viên chức của đơn vị chưa được xếp loại; việc ấy phải xong trước.
}
finding-gate-leadership-collective-not-rated = { $open ->
    [yes] Tập thể lãnh đạo của đơn vị đã được xếp loại.
   *[no] Tập thể lãnh đạo của đơn vị chưa được xếp loại; việc ấy phải xong trước.
}
finding-gate-upper-agreement-missing = { $open ->
    [yes] Thường trực cấp ủy cấp trên đã đồng ý báo cáo của nơi có gợi ý kiểm điểm.
   *[no] Nơi có gợi ý kiểm điểm phải được thường trực cấp ủy cấp trên đồng ý mới tiến hành; hiện chưa có.
}
finding-gate-civil-rating-missing = { $open ->
    [yes] Đảng viên là công chức, viên chức đã được xếp loại công chức, viên chức.
   *[no] Đảng viên là công chức, viên chức chưa được xếp loại công chức, viên chức; việc ấy phải xong trước.
}
finding-gate-review-not-done = { $open ->
    [yes] Đảng viên đã kiểm điểm xong.
   *[no] Đảng viên chưa kiểm điểm xong, nên chưa phân loại được.
}
finding-gate-government-not-rated = { $open ->
    [yes] Chính quyền cùng cấp đã được phân loại.
   *[no] Chính quyền cùng cấp chưa được phân loại; việc ấy phải xong trước.
}
finding-gate-union-not-rated = { $open ->
    [yes] Các đoàn thể cùng cấp đã được phân loại.
   *[no] Các đoàn thể cùng cấp chưa được phân loại; việc ấy phải xong trước.
}
finding-gate-board = { $waiting ->
    [0] Cả { $total } ủy viên đã kiểm điểm xong ở chi bộ.
   *[other] Còn { $waiting } trên { $total } ủy viên chưa kiểm điểm xong ở chi bộ ({ $names }), nên tập thể chưa kiểm điểm được.
}
finding-gate-parts = { $waiting ->
    [0] { $total ->
        [0] Không có nơi nào bên dưới phải chờ.
       *[other] Cả { $total } nơi bên dưới đã báo cáo kết quả.
    }
   *[other] Còn { $waiting } trên { $total } nơi bên dưới chưa báo cáo kết quả ({ $names }).
}
finding-gate-conclusion-missing = { $open ->
    [yes] Người đứng đầu đã kết luận từng nội dung của báo cáo.
   *[no] Báo cáo của tập thể chưa hoàn thiện được: người đứng đầu chưa kết luận từng nội dung.
}
finding-gate-chair-deputy-missing = { $open ->
    [yes] Một đồng chí giữ mọi chức danh đồng chủ trì; đã mời một đồng chí cấp phó tham gia chủ trì.
   *[no] Một đồng chí giữ mọi chức danh đồng chủ trì; phải mời một đồng chí cấp phó tham gia chủ trì, hiện chưa mời.
}
finding-gate-comments-missing = { $open ->
    [yes] Tập thể đã góp ý.
   *[no] Tập thể chưa góp ý; góp ý xong người chủ trì mới kết luận.
}
finding-gate-acceptance-missing = { $open ->
    [yes] Cá nhân đã tiếp thu ý kiến góp ý.
   *[no] Cá nhân chưa tiếp thu ý kiến góp ý; tiếp thu xong người chủ trì mới kết luận.
}
finding-gate-opinion-missing = { $open ->
    [yes] Đã xin ý kiến của đồng chí Ủy viên Ban Thường vụ phụ trách.
   *[no] Chưa xin ý kiến của đồng chí Ủy viên Ban Thường vụ phụ trách; nên xin ý kiến trước khi họp.
}
finding-gate-state-assessment-missing = { $open ->
    [yes] Đã có kết quả đánh giá chất lượng hoạt động của chính quyền.
   *[no] Chưa có kết quả đánh giá chất lượng hoạt động của chính quyền để làm căn cứ, nên chưa quyết định được.
}
finding-gate-union-ratings-missing = { $open ->
    [yes] Đã có kết quả đánh giá các cơ sở đoàn, hội.
   *[no] Chưa có kết quả đánh giá các cơ sở đoàn, hội; nên có để làm cơ sở xem xét.
}
finding-gate-civil-rating-unknown = { $open ->
    [yes] Đã có kết quả xếp loại công chức, viên chức để kết hợp với xếp loại đảng viên.
   *[no] Chưa có kết quả xếp loại công chức, viên chức; nên có để kết hợp với xếp loại đảng viên.
}
finding-gate-other-review-open = { $open ->
    [yes] Đã kiểm điểm xong ở nơi giữ chức vụ, nên báo cáo tóm tắt được với chi bộ.
   *[no] Chưa kiểm điểm xong ở nơi giữ chức vụ, nên chưa có kết quả để báo cáo tóm tắt với chi bộ.
}
finding-gate-not-clean-strong = { $open ->
    [yes] Chi bộ được phân loại Trong sạch vững mạnh, nên được xem xét khen thưởng.
   *[no] Chi bộ chưa được phân loại Trong sạch vững mạnh, nên không lựa chọn để khen thưởng.
}
finding-gate-decision-missing = { $open ->
    [yes] Đã có quyết định của cấp có thẩm quyền về việc kiểm điểm thêm ở nơi khác.
   *[no] Chưa có quyết định của cấp có thẩm quyền, nên chưa kiểm điểm thêm ở nơi khác được.
}
finding-gate-recheck-open = { $open ->
    [yes] Đã rà soát kết quả xếp loại năm trước.
   *[no] Chưa rà soát kết quả xếp loại năm trước; việc ấy phải xong trước khi kiểm điểm năm nay.
}
finding-gate-correction-open = { $open ->
    [yes] Kết quả năm trước chưa đúng quy định đã được chấn chỉnh.
   *[no] Kết quả năm trước chưa đúng quy định mà chưa chấn chỉnh xong; việc ấy phải xong trước khi kiểm điểm năm nay.
}
finding-gate-appraisal-missing = { $open ->
    [yes] Ban Tổ chức đã thẩm định hồ sơ và quy trình.
   *[no] Ban Tổ chức chưa thẩm định hồ sơ và quy trình, nên chưa quyết định được.
}
finding-papers = Hồ sơ cá nhân phải đến { words-of-date } { $printed }, tức chậm nhất hết ngày { $day }; nhận ngày { $received } là { $late ->
    [0] đúng hạn
   *[other] muộn { $late } ngày
}{ $own ->
    [no] , chưa có bản tự kiểm điểm
   *[yes] { "" }
}{ $residence ->
    [no] , chưa có nhận xét của cấp ủy nơi cư trú.
   *[yes] .
}

## Thẩm quyền, nơi kiểm điểm, người dự.

name-of-kind = { $kind ->
    [cell_base] chi bộ cơ sở
    [cell_sub] chi bộ trực thuộc đảng bộ cơ sở
    [cell_section] chi bộ trực thuộc đảng bộ bộ phận
    [org_base] đảng bộ cơ sở
    [org_section] đảng bộ bộ phận
    [org_upper] đảng bộ cấp trên trực tiếp của cơ sở
   *[other] { $kind }
}
name-of-rated = { $subject ->
    [org] { name-of-kind }
    [member] đảng viên thuộc { name-of-kind }
    [cell_board] chi ủy của { name-of-kind }
    [standing_board] ban thường vụ của { name-of-kind }
    [committee] cấp ủy của { name-of-kind }
    [leader] cán bộ lãnh đạo, quản lý thuộc { name-of-kind }
    [leadership_collective] tập thể lãnh đạo, quản lý
    [party_delegation] Đảng đoàn
    [party_caucus] ban cán sự đảng
    [standing_board_member] ủy viên ban thường vụ
   *[other] { $subject }
}
name-of-decider = { $decider ->
    [cell] chi bộ
    [org_base_committee] đảng ủy cơ sở
    [parent_committee] cấp ủy cấp trên trực tiếp
    [parent_standing_board] ban thường vụ cấp ủy cấp trên trực tiếp
    [block_standing_board] Ban Thường vụ Đảng ủy Khối
    [district_standing_board] Ban Thường vụ Huyện ủy
    [province_standing_board] Ban Thường vụ Tỉnh ủy
   *[other] { $decider }
}
finding-authority = Xếp loại { name-of-rated } do { name-of-decider } quyết định{ $secret ->
    [yes] , bằng phiếu kín.
   *[not_said] .
}
finding-authority-none = { $exists ->
    [no] Nơi không có { $subject ->
        [cell_board] chi ủy
        [standing_board] ban thường vụ
       *[other] tập thể ấy
    } thì không xếp loại tập thể ấy.
   *[yes] Kế hoạch không xếp loại { name-of-rated }; tập thể này chỉ kiểm điểm.
}
finding-authority-own-vote = Kế hoạch ghi tổ chức đảng bỏ phiếu kín về mức của mình trước khi cấp có thẩm quyền quyết định.
finding-authority-refused = Không thuộc thẩm quyền của { $by }: xếp loại { name-of-rated } do { name-of-decider } quyết định.
finding-proposal = Phải đề nghị { $to } quyết định xếp loại { name-of-rated }.
finding-duty = { $asked ->
    [not_named] Kế hoạch không giao cho { $by } việc { $duty }; việc ấy do { $bodies } làm
   *[other] Việc { $duty } do { $bodies } làm
}{ $joined ->
    [yes] , phối hợp với { $with }.
   *[no] .
}
finding-year-end = { $result ->
    [not_year_end] Ngày { $rated } chưa phải dịp cuối năm (tính từ tháng { $month }); kế hoạch yêu cầu xếp loại vào dịp cuối năm.
    [after_summary] Xếp loại ngày { $rated } là muộn: phải xong trước ngày đơn vị tổng kết năm, { $summary }.
    [summary_not_known] Chưa biết ngày đơn vị tổng kết năm; việc xếp loại phải xong trước ngày ấy.
   *[in_order] { $month ->
        [0] Xếp loại ngày { $rated } là trước khi đơn vị tổng kết năm.
       *[other] Xếp loại ngày { $rated } là đúng dịp cuối năm.
    }
}
finding-head-level = { $above ->
    [yes] Người đứng đầu nhận mức { $head }, cao hơn mức của đơn vị là { $unit }; kế hoạch gắn hai kết quả với nhau, đề nghị cân nhắc.
   *[no] Người đứng đầu nhận mức { $head }, không cao hơn mức của đơn vị là { $unit }.
}
finding-places = { $post ->
    [general] { $posts ->
        [0] Không giữ chức vụ lãnh đạo, quản lý
       *[other] Giữ { $posts } chức vụ lãnh đạo, quản lý
    }
   *[other] Với chức vụ đã nêu
} thì kiểm điểm ở: { $places }{ $ordered ->
    [yes] , theo đúng thứ tự ấy.
    [one] .
   *[no] ; kế hoạch không ghi thứ tự.
}
finding-attendee = { $org }: { $by ->
    [office] { $office } dự, chỉ đạo kiểm điểm.
    [count] nơi có gợi ý kiểm điểm thì Thường trực Tỉnh ủy phân công { $count } đồng chí trong Ban Thường vụ Tỉnh ủy dự, chỉ đạo.
    [team_of] nơi có gợi ý kiểm điểm thì cấp ủy cấp trên lập đoàn, tổ công tác dự.
    [assigned_by] Ban cán sự đảng Ủy ban nhân dân tỉnh phân công lãnh đạo dự, chỉ đạo kiểm điểm.
   *[source] người dự, chỉ đạo theo phân công tại { $source }.
}
finding-collective = { $reviewed ->
    [standing_board] Kiểm điểm tập thể ban thường vụ tại cấp ủy ấy.
    [office_holders] Nơi không có chi ủy thì bí thư, phó bí thư vẫn được kiểm điểm như tập thể, tại chi bộ.
    [cell_board] Kiểm điểm tập thể chi ủy tại chi bộ.
    [leadership_collective] Kiểm điểm tập thể lãnh đạo, quản lý ở chính cấp ấy.
    [union_standing_board] Kiểm điểm tập thể ban thường vụ đoàn thể ở chính cấp ấy.
   *[committee] Kiểm điểm tập thể cấp ủy tại cấp ủy ấy.
}

## Phạm vi kế hoạch, tập thể được kiểm điểm, tổ chức được xếp loại, nơi kiểm điểm theo vai trò.

name-of-unit = { $unit ->
    [cell_base] chi bộ cơ sở
    [cell_sub] chi bộ trực thuộc đảng bộ cơ sở
    [cell_section] chi bộ trực thuộc đảng bộ bộ phận
    [org_base] đảng bộ cơ sở
    [org_section] đảng bộ bộ phận
    [org_upper] đảng bộ cấp trên trực tiếp của cơ sở
    [province] cấp tỉnh
    [district] cấp huyện
    [commune] xã, thị trấn
    [district_agency] cơ quan cấp huyện
    [department] sở, ban, ngành
    [enterprise] doanh nghiệp
    [public_unit] đơn vị sự nghiệp
    [provincial_union] đoàn thể cấp tỉnh
   *[other] { $unit }
}
name-of-body = { $body ->
    [standing_board] ban thường vụ
    [committee] cấp ủy
    [section_committee] đảng ủy bộ phận
    [cell_board] chi ủy
    [office_holders] bí thư, phó bí thư ở nơi không có chi ủy
    [leadership_collective] tập thể lãnh đạo, quản lý
    [union_standing_board] ban thường vụ đoàn thể
   *[other] { $body }
}
finding-body-review = Kiểm điểm tập thể: { name-of-body } ({ name-of-unit }){ $place ->
    [absent] ; kế hoạch không ghi kiểm điểm ở đâu.
    [org_base_committee] , tại đảng ủy cơ sở.
    [section_committee] , tại đảng ủy bộ phận.
    [cell] , tại chi bộ.
    [province_standing_board] , tại Ban Thường vụ Tỉnh ủy.
    [committee_or_similar_unit] , ghép với cấp ủy hoặc đơn vị tương đồng.
    [with_committee] , ghép với cấp ủy, vì cả tập thể đều là cấp ủy viên.
   *[own_level] , ở chính cấp ấy.
}
finding-body-place = Tập thể ở cấp nào thì kiểm điểm ở cấp ấy: { name-of-body } kiểm điểm tại { name-of-unit }.
finding-body-rating = { $rating ->
    [in] Tập thể này được xếp loại: { name-of-body } ({ name-of-unit }).
    [out] Tập thể này chỉ kiểm điểm, không xếp loại: { name-of-body } ({ name-of-unit }).
   *[undecided] Kế hoạch không nói có xếp loại tập thể này hay không: { name-of-body } ({ name-of-unit }).
}
finding-organisation-rated = { $rating ->
    [in] Tổ chức đảng thuộc diện xếp loại: { name-of-unit }.
    [out] Tổ chức đảng không thuộc diện xếp loại: { name-of-unit }.
   *[undecided] Kế hoạch không nói rõ có xếp loại tổ chức đảng này hay không: { name-of-unit }.
}
name-of-root = { $root ->
    [block] Đảng bộ Khối
    [district] huyện
    [province] tỉnh
    [department_organisation] Đảng bộ Sở
   *[whole_party] toàn Đảng
}
finding-covers = { $reason ->
    [outside_root] Kế hoạch chỉ dùng trong phạm vi { name-of-root }; nơi ở ngoài phạm vi ấy không thuộc kế hoạch này.
    [not_named] Trong phạm vi { name-of-root }, kế hoạch không nhắc đến { name-of-unit }.
   *[named] { $covered ->
        [in] Thuộc phạm vi kế hoạch của { name-of-root }: { name-of-unit }.
        [out] Không thuộc phạm vi kế hoạch của { name-of-root }: { name-of-unit }.
       *[undecided] Kế hoạch của { name-of-root } không nói rõ về { name-of-unit }.
    }
}
name-of-manager = { $manager ->
    [base_committee] cấp ủy cơ sở
    [commune_committee] cấp ủy xã, thị trấn
    [block_standing_board] Ban Thường vụ Đảng ủy Khối
    [district_standing_board] Ban Thường vụ Huyện ủy
    [province_standing_board] Ban Thường vụ Tỉnh ủy
   *[central] Trung ương
}
finding-suggestion-target = { $reason ->
    [managed] Được gợi ý kiểm điểm, vì thuộc diện { name-of-manager } quản lý.
    [not_listed] Thuộc diện { name-of-manager } quản lý, nhưng không có tên trong các đối tượng được gợi ý kiểm điểm.
   *[not_managed] Không gợi ý kiểm điểm được, vì không thuộc diện { name-of-manager } quản lý.
}
finding-suggestion-elsewhere = Việc gợi ý kiểm điểm không ghi trong kế hoạch mà theo { $source }.
name-of-role = { $role ->
    [member] Đảng viên
    [temporary_member] Đảng viên sinh hoạt tạm thời
    [suspended_committee_member] Cấp ủy viên bị đình chỉ sinh hoạt cấp ủy
    [leader_of_several_posts] Người giữ nhiều chức vụ lãnh đạo, quản lý
    [concurrent_post_holder] Người kiêm chức vụ ở nơi khác
    [leader] Người giữ chức vụ lãnh đạo, quản lý
    [org_secretary] Bí thư đảng ủy
    [org_deputy_secretary] Phó bí thư đảng ủy
    [cell_secretary] Bí thư chi bộ
    [cell_deputy_secretary] Phó bí thư chi bộ
    [cell_board] Chi ủy viên
    [standing_board] Ủy viên ban thường vụ
    [committee] Ủy viên ban chấp hành
    [section_committee] Đảng ủy viên bộ phận
    [base_committee] Ủy viên ban chấp hành đảng bộ, chi bộ cơ sở
    [block_committee] Ủy viên Ban Chấp hành Đảng bộ Khối
    [block_standing_board] Ủy viên Ban Thường vụ Đảng ủy Khối
    [district_standing_board] Ủy viên Ban Thường vụ Huyện ủy
    [province_standing_board] Ủy viên Ban Thường vụ Tỉnh ủy
    [head] Cấp trưởng
   *[deputy] Cấp phó
}
finding-places-by-role = { name-of-role } { $step ->
    [review] kiểm điểm
    [rating] được xếp loại
   *[both] kiểm điểm, được xếp loại
} ở { $count } nơi{ $order ->
    [yes] , theo đúng thứ tự kế hoạch ghi.
    [one] .
    [further] ; còn kiểm điểm ở nơi nào nữa thì tùy chức vụ.
   *[no] ; kế hoạch không ghi thứ tự.
}
finding-places-about = { name-of-role }: { $about ->
    [before_suspension] chỉ kiểm điểm về thời gian trước khi bị đình chỉ.
   *[concurrent_post] ở đó chỉ kiểm điểm phần việc kiêm nhiệm.
}
finding-reviewed-as = { name-of-role } kiểm điểm vừa là đảng viên, vừa là cán bộ lãnh đạo, quản lý.
finding-before-window = Tổ chức ngày { $finished } là sớm: kế hoạch chỉ định từ ngày { $opens } đến hết ngày { $day }.

## Trình tự, kỷ luật tính vào đâu, xếp loại lại.

finding-order = Trình tự: { $rule }; { $late ->
    [0] danh sách đã đúng.
   *[other] { $warns ->
        [yes] nên đưa lên trước: { $names }.
       *[no] phải đưa lên trước: { $names }.
    }
}
finding-authority-steps = Trước khi có quyết định về { name-of-kind }, { $first }{ $fallback ->
    [yes] {" "}(nơi không có thì { $next })
   *[no] {""}
} tự xếp loại{ $proposed ->
    [yes] , rồi { $proposer } đề xuất
   *[no] {""}
}{ $others ->
    [yes] ; cũng có thể do { $or_by } quyết định.
   *[no] .
}
finding-discipline-timing = { $heavier ->
    [yes] Kỷ luật tăng nặng
   *[no] Kỷ luật
} ngày { $day }: { $case ->
    [earlier_year] vi phạm từ năm trước nhưng kỳ này mới kỷ luật, nên tính vào kỳ năm { $year }; cấp ủy cấp trên căn cứ hình thức, tính chất vi phạm để xếp loại, không tự động mức nào.
    [old_place] vi phạm ở nơi cũ ({ $elsewhere }), nên tính vào kết quả của nơi cũ; { $here } không phải chịu. Quy định không nói mức nào: để người có thẩm quyền quyết định.
   *[both_places] vi phạm cả ở { $here } và ở nơi cũ ({ $elsewhere }), nên tính cho từng nơi theo thời điểm có hành vi. Quy định không nói mức nào: để người có thẩm quyền quyết định.
}
finding-discipline-plain = Kỷ luật ngày { $day } cho vi phạm trong năm { $year } ở chính nơi này: tính vào kỳ này, nơi này. Có phải là căn cứ của mức nào hay không thì xem các căn cứ của mức.
finding-re-rating = Có căn cứ: { $grounds }. { $remedy ->
    [cancel_and_rate_again] Hủy kết quả đã xếp và xếp loại lại
   *[adjust_or_cancel] Điều chỉnh hoặc hủy kết quả đã xếp và xếp loại lại
}{ $decision ->
    [yes] , bằng một quyết định mới.
   *[no] .
}
finding-re-rating-not-said = Kế hoạch không nêu lý do ấy là căn cứ để hủy kết quả và xếp loại lại: cần xin ý kiến cấp ủy cấp trên.
finding-re-rating-body = Việc hủy kết quả, xếp loại lại do { $body } quyết định{ $asked ->
    [same] .
   *[other] ; với nơi đang hỏi thì quy định không nói đến.
}
finding-re-rating-form = Quyết định xếp loại lại theo { $form }; hệ thống vẫn giữ quyết định cũ.
finding-re-rating-cap = Sau khi thay đổi có { $excellent } trường hợp Hoàn thành xuất sắc và { $good } trường hợp Hoàn thành tốt; nhiều nhất { $most } được xuất sắc: { $result ->
    [ok] trong tỷ lệ.
    [over] vượt tỷ lệ, đề nghị người quyết định xem lại; các mức đã quyết định giữ nguyên cho đến khi có quyết định mới.
   *[needs_ruling] giữa hai cách hiểu, cần xin ý kiến cấp ủy cấp trên.
}
