# Staff ratings and comments from where people live, entered by the office above or the cell board.
web-comments-head = Staff ratings and comments
web-comments-above = ‹ Level above
web-comments-board = ‹ Progress
web-comments-how = { $residence ->
    [yes] Enter the staff rating (expected or final) and the comment from where the comrade lives. Each comrade is saved apart.
   *[no] Enter the staff rating (expected or final). Each comrade is saved apart.
}
web-comments-missing = Without a staff rating: { $staff } · expected only: { $expected }
web-comments-residence-missing = without the comment from where they live: { $count }
web-comments-own = Your own is entered by others.
web-comments-no-staff = No civil servant or employee.
