### Importing a list of members from an Excel file. Headings stay as the file prints them.

## Names of sheets and columns

import-sheet = { $sheet ->
    [organisations] Tổ chức
   *[members] Đảng viên
}
import-heading = { $heading ->
    [ma] Mã
    [tentochucdang] Tên tổ chức đảng
    [loaihinh] Loại hình
    [tructhuoc] Trực thuộc
    [sothedangvien] Số thẻ đảng viên
    [ngaysinh] Ngày sinh
    [gioitinh] Giới tính
    [ngayvaodang] Ngày vào Đảng
    [ngaychinhthuc] Ngày chính thức
    [matochuc] Mã tổ chức
    [chucvudang] Chức vụ Đảng
    [chucvuchinhquyen] Chức vụ chính quyền
    [lacbccvc] Là CBCCVC
    [tinhtrangsinhhoat] Tình trạng sinh hoạt
    [sinhhoattamthoitai] Sinh hoạt tạm thời tại
    [kyluattrongnam] Kỷ luật trong năm
    [xeploaicbccvc] Xếp loại CBCCVC
    [dienthoai] Điện thoại
   *[hovaten] Họ và tên
}
import-at = Row { NUMBER($row, useGrouping: 0) }, column { $column }
import-at-organisation = Sheet Tổ chức, row { NUMBER($row, useGrouping: 0) }
import-other-row = row { NUMBER($other, useGrouping: 0) }

## The whole file

import-too-large = The file is larger than { $megabytes } MB. Please keep only the sheets Tổ chức and Đảng viên, remove pictures, and send it again.
import-unpacked-too-large = The content of the file is unusually large and was not opened. Please copy the list into a new Excel file and send that.
import-too-many-rows = The file has more than { NUMBER($rows, useGrouping: 0) } rows. Please delete the blank rows at the end, or divide the list into several files.
import-encrypted = The file is protected by a password and cannot be opened. Please remove the password, save the file and send it again.
import-old-excel = The file has the old Excel format (.xls). Please open it, choose Save as, choose Excel Workbook (.xlsx), and send it again.
import-not-workbook = This is no Excel file of the kind .xlsx, or it is damaged. Please open it in Excel, save it as .xlsx and send it again.
import-sheet-missing = The file has no sheet { import-sheet } with the headings of the form. Please use the form, leave its row of headings as it is, and send it again.
import-sheet-empty = The sheet { import-sheet } has no rows below its headings. Please fill in the list and send it again.
import-heading-missing = The sheet { import-sheet } lacks the column “{ import-heading }”. Please add it (it may stay blank where there is nothing to say) and send the file again.
import-heading-twice = The sheet { import-sheet } has two columns called “{ import-heading }”. Please keep one and send the file again.
import-lines-refused = { NUMBER($lines, useGrouping: 0) } rows of the list are wrong, so nothing was written. Please correct them and send the file again, or choose to import the valid rows only.
import-conflict = Somebody else imported this list at the same moment, so nothing was written. Please look at it again and retry in a few minutes.

## The sheet of organisations

import-organisation-formula = { import-at-organisation }: “{ $value }” is a formula, not content. Please type the content into the cell.
import-organisation-too-long = { import-at-organisation }: “{ $value }” is too long. Please shorten it.
import-organisation-no-code = { import-at-organisation }: “{ $value }” has no code. Please fill in the column Mã, for example S1, with a code of its own for each organisation.
import-organisation-no-name = { import-at-organisation }: the organisation with the code “{ $value }” has no name. Please fill in the column Tên tổ chức đảng.
import-organisation-twice = { import-at-organisation }: the code “{ $value }” is used in { import-other-row } already. Please give each organisation a code of its own.
import-organisation-kind = { import-at-organisation }: the kind “{ $value }” is not known. Please write one of: Đảng bộ cấp trên trực tiếp của cơ sở, Đảng bộ cơ sở, Đảng bộ bộ phận, Chi bộ cơ sở, Chi bộ trực thuộc đảng ủy cơ sở, Chi bộ trực thuộc đảng bộ bộ phận.
import-organisation-parent = { import-at-organisation }: the column Trực thuộc names the code “{ $value }”, which no organisation has. Please write the code of the organisation above as in the column Mã, or add that organisation to the list.
import-organisation-loop = { import-at-organisation }: the organisation with the code “{ $value }” stands below itself, directly or through others. Please correct the column Trực thuộc.
import-organisation-misplaced = { import-at-organisation }: “{ $value }” cannot stand below the organisation in { import-other-row }, because their kinds do not fit. Please correct the column Loại hình or the column Trực thuộc.

## Single rows of the sheet of members

import-formula = { import-at }: “{ $value }” is a formula, not content. Please type the content into the cell.
import-too-long = { import-at }: “{ $value }” is too long. Please shorten it.
import-card-digits = { import-at }: “{ $value }” is no card number. Please write digits only; leave the cell blank while there is no card.
import-card-twice = { import-at }: the card number “{ $value }” stands in { import-other-row } already. Please delete the repeated row or correct the number.
import-person-twice = { import-at }: “{ $value }” stands in { import-other-row } already, with the same birthday and cell. Please delete the repeated row; if they are two people, fill in the card numbers of both.
import-name-missing = { import-at }: the name is missing. Please fill in the full name.
import-day-missing = { import-at }: this is blank. Please fill it in as day/month/year, for example 28/02/2015.
import-day-unknown = { import-at }: “{ $value }” is no day in the calendar. Please write it as day/month/year, for example 28/02/2015.
import-admitted-before-birth = { import-at }: the day of admission “{ $value }” is not after the birthday. Please check both days against the member's file.
import-official-before-admitted = { import-at }: the day of full membership “{ $value }” is before the day of admission. Please check both days against the member's file.
import-gender-unknown = { import-at }: “{ $value }” is neither man nor woman. Please write Nam or Nữ.
import-organisation-missing = { import-at }: this is blank. Please write the code of the member's cell as in the sheet Tổ chức.
import-organisation-unknown = { import-at }: no organisation in the sheet Tổ chức has the code “{ $value }”. Please correct the code, or add the cell to the sheet Tổ chức.
import-organisation-not-cell = { import-at }: “{ $value }” is the code of an organisation that is no cell. Please write the code of the cell on whose roll the member stands.
import-mark-unknown = { import-at }: “{ $value }” says neither yes nor no. Please write x for a cadre, civil servant or public employee; leave the cell blank otherwise.
import-standing-unknown = { import-at }: the standing “{ $value }” is not known. Please write one of: Đang sinh hoạt, Miễn công tác và sinh hoạt, Đình chỉ sinh hoạt đảng, Đình chỉ sinh hoạt cấp ủy.
import-rating-unknown = { import-at }: the rating “{ $value }” is not known. Please write one of: Hoàn thành xuất sắc nhiệm vụ, Hoàn thành tốt nhiệm vụ, Hoàn thành nhiệm vụ, Không hoàn thành nhiệm vụ; leave the cell blank while there is none.
import-discipline-unreadable = { import-at }: the form or the day of the discipline “{ $value }” is not clear. Please write the form, a comma and the day of the decision, for example: Khiển trách, 10/06/2022.

## Preview and confirmation

import-preview-counts = The list has { NUMBER($organisations, useGrouping: 0) } organisations; { NUMBER($accepted, useGrouping: 0) } members can be imported: { NUMBER($new, useGrouping: 0) } new, { NUMBER($changed, useGrouping: 0) } changed, { NUMBER($unchanged, useGrouping: 0) } as they are.
import-preview-cell = { $cell }: { NUMBER($members, useGrouping: 0) } members
import-preview-refused = { NUMBER($lines, useGrouping: 0) } rows cannot be imported:
import-confirm = Import this list?
import-confirm-valid = Import the valid rows only, and leave out the rows named above?
import-cancelled = Nothing was written.
import-done = Imported { NUMBER($accepted, useGrouping: 0) } members: { NUMBER($new, useGrouping: 0) } new, { NUMBER($changed, useGrouping: 0) } changed, { NUMBER($unchanged, useGrouping: 0) } as they were.
