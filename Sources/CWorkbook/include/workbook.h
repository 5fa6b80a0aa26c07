#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// What is only to be had from C: the ZIP reader of minizip over bytes in memory, and libxlsxwriter, which is loaded when a sheet is
// written and not before.

// A ZIP archive in memory. The bytes must outlive it.
typedef struct workbook_package workbook_package;

typedef struct {
  uint64_t packed, unpacked;
  // Where the entry stands in the directory.
  uint64_t place, number;
  bool is_encrypted;
} workbook_entry;

// NULL where the end of a ZIP archive is not found.
workbook_package *workbook_package_open(const void *bytes, size_t count);
void workbook_package_close(workbook_package *package);
// Goes to the first or the next entry of the directory: 1 where there is one, 0 at the end, -1 where the directory is damaged. `name` is
// cut to `room` bytes and ends with a zero.
int workbook_package_next(workbook_package *package, bool first, workbook_entry *entry, char *name, size_t room);
// Begins to unpack an entry; false where it is damaged.
bool workbook_package_unpack(workbook_package *package, const workbook_entry *entry);
// Unpacks up to `room` bytes of the entry: 0 at its end, -1 where it is damaged.
int workbook_package_read(workbook_package *package, void *buffer, unsigned room);
// Ends unpacking; false where all was read and the checksum is another one.
bool workbook_package_end(workbook_package *package);

// A sheet that is written row by row.
typedef struct workbook_sheet workbook_sheet;

typedef enum { WORKBOOK_DONE, WORKBOOK_NO_LIBRARY, WORKBOOK_NO_MEMORY, WORKBOOK_FULL, WORKBOOK_FAILED } workbook_outcome;

typedef enum { WORKBOOK_TEXT, WORKBOOK_NUMBER, WORKBOOK_DATE } workbook_column;

// A workbook with one sheet `name`, to be written at `path`; temporary files lie in `folder`. Where it `fits_page`, print is made small
// enough for all columns to stand on one page's width. NULL where `outcome` says why.
workbook_sheet *workbook_sheet_begin(
  const char *path, const char *folder, const char *name, bool fits_page, workbook_outcome *outcome);
// Rows and columns count from 0 here. Columns come before the first row.
workbook_outcome workbook_sheet_column(workbook_sheet *sheet, uint16_t column, double width, workbook_column kind);
workbook_outcome workbook_sheet_heading(workbook_sheet *sheet, uint16_t column, const char *text);
workbook_outcome workbook_sheet_text(workbook_sheet *sheet, uint32_t row, uint16_t column, const char *text);
workbook_outcome workbook_sheet_figure(workbook_sheet *sheet, uint32_t row, uint16_t column, const char *text);
workbook_outcome workbook_sheet_number(workbook_sheet *sheet, uint32_t row, uint16_t column, double number);
workbook_outcome workbook_sheet_date(workbook_sheet *sheet, uint32_t row, uint16_t column, int year, int month, int day);
// Writes the file with a filter over the heading and `rows` rows of `columns`, and frees the sheet, whatever the outcome.
workbook_outcome workbook_sheet_end(workbook_sheet *sheet, uint32_t rows, uint16_t columns);
// Frees a sheet that is not to be written.
void workbook_sheet_abandon(workbook_sheet *sheet);
