#include <dlfcn.h>
#include <errno.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <xlsxwriter.h>

#include "workbook.h"

// Debian has libxlsxwriter as a shared library only, which brings the whole of libcrypto: linked, it would make each start of the program
// longer. So it is loaded by its name, whose number is that of the headers.
#define FUNCTIONS(each)                                                                                              \
  each(workbook_new_opt) each(workbook_add_worksheet) each(workbook_add_format) each(workbook_close)                 \
    each(lxw_workbook_free) each(format_set_bold) each(format_set_text_wrap) each(format_set_align)                  \
      each(format_set_bg_color) each(format_set_bottom) each(format_set_num_format)                                  \
        each(worksheet_set_column) each(worksheet_set_row) each(worksheet_freeze_panes) each(worksheet_autofilter)   \
          each(worksheet_write_string) each(worksheet_write_number)                    \
            each(worksheet_write_datetime) each(worksheet_set_landscape) each(worksheet_fit_to_pages)                \
              each(worksheet_repeat_rows) each(worksheet_set_paper)

#define DECLARED(function) __typeof__(function) *function;
static struct { FUNCTIONS(DECLARED) } library;

static bool is_loaded;
static pthread_once_t loading = PTHREAD_ONCE_INIT;

static void load(void) {
  void *handle = dlopen("libxlsxwriter.so." LXW_SOVERSION, RTLD_NOW | RTLD_LOCAL);
  if (!handle) return;
#define FOUND(function) \
  if (!(library.function = (__typeof__(library.function))dlsym(handle, #function))) return;
  FUNCTIONS(FOUND)
  is_loaded = true;
}

struct workbook_sheet {
  lxw_workbook *workbook;
  lxw_worksheet *worksheet;
  lxw_format *heading, *text, *date, *figure, *number;
};

static workbook_outcome outcome_of(lxw_error error) {
  switch (error) {
    case LXW_NO_ERROR: return WORKBOOK_DONE;
    case LXW_ERROR_MEMORY_MALLOC_FAILED: return WORKBOOK_NO_MEMORY;
    default: return WORKBOOK_FAILED;
  }
}

// A format with its texts at the top of the row; NULL where there is no memory.
static lxw_format *format(lxw_workbook *workbook) {
  lxw_format *format = library.workbook_add_format(workbook);
  if (format) library.format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
  return format;
}

workbook_sheet *workbook_sheet_begin(
  const char *path, const char *folder, const char *name, bool fits_page, workbook_outcome *outcome) {
  pthread_once(&loading, load);
  *outcome = is_loaded ? WORKBOOK_NO_MEMORY : WORKBOOK_NO_LIBRARY;
  if (!is_loaded) return NULL;
  workbook_sheet *sheet = calloc(1, sizeof *sheet);
  if (!sheet) return NULL;
  lxw_workbook_options options = {.constant_memory = LXW_TRUE, .tmpdir = (char *)folder, .use_zip64 = LXW_FALSE};
  sheet->workbook = library.workbook_new_opt(path, &options);
  if (sheet->workbook) {
    // Fails where no temporary file can be made.
    sheet->worksheet = library.workbook_add_worksheet(sheet->workbook, name);
    *outcome = WORKBOOK_FAILED;
  }
  if (!sheet->worksheet) {
    workbook_sheet_abandon(sheet);
    return NULL;
  }
  sheet->heading = format(sheet->workbook);
  sheet->text = format(sheet->workbook);
  sheet->date = format(sheet->workbook);
  sheet->figure = format(sheet->workbook);
  sheet->number = format(sheet->workbook);
  if (!sheet->heading || !sheet->text || !sheet->date || !sheet->figure || !sheet->number) {
    *outcome = WORKBOOK_NO_MEMORY;
    workbook_sheet_abandon(sheet);
    return NULL;
  }
  library.format_set_bold(sheet->heading);
  library.format_set_text_wrap(sheet->heading);
  library.format_set_align(sheet->heading, LXW_ALIGN_VERTICAL_CENTER);
  library.format_set_bg_color(sheet->heading, 0xE7E6E6);
  library.format_set_bottom(sheet->heading, LXW_BORDER_THIN);
  // As text, so that Excel does not make a number of 01 when somebody edits the cell.
  library.format_set_num_format(sheet->text, "@");
  library.format_set_num_format(sheet->date, "dd/mm/yyyy");
  library.format_set_align(sheet->date, LXW_ALIGN_CENTER);
  library.format_set_align(sheet->figure, LXW_ALIGN_RIGHT);
  library.format_set_align(sheet->number, LXW_ALIGN_CENTER);
  library.worksheet_freeze_panes(sheet->worksheet, 1, 0);
  // On paper: A4 lying, the heading on each page.
  library.worksheet_set_landscape(sheet->worksheet);
  library.worksheet_set_paper(sheet->worksheet, 9);
  if (fits_page) library.worksheet_fit_to_pages(sheet->worksheet, 1, 0);
  library.worksheet_repeat_rows(sheet->worksheet, 0, 0);
  library.worksheet_set_row(sheet->worksheet, 0, 45, NULL);
  *outcome = WORKBOOK_DONE;
  return sheet;
}

workbook_outcome workbook_sheet_column(workbook_sheet *sheet, uint16_t column, double width, workbook_column kind) {
  lxw_format *format = kind == WORKBOOK_TEXT ? sheet->text : kind == WORKBOOK_DATE ? sheet->date : sheet->number;
  return outcome_of(library.worksheet_set_column(sheet->worksheet, column, column, width, format));
}

workbook_outcome workbook_sheet_heading(workbook_sheet *sheet, uint16_t column, const char *text) {
  return outcome_of(library.worksheet_write_string(sheet->worksheet, 0, column, text, sheet->heading));
}

workbook_outcome workbook_sheet_text(workbook_sheet *sheet, uint32_t row, uint16_t column, const char *text) {
  return outcome_of(library.worksheet_write_string(sheet->worksheet, row, column, text, sheet->text));
}

workbook_outcome workbook_sheet_figure(workbook_sheet *sheet, uint32_t row, uint16_t column, const char *text) {
  return outcome_of(library.worksheet_write_string(sheet->worksheet, row, column, text, sheet->figure));
}

workbook_outcome workbook_sheet_number(workbook_sheet *sheet, uint32_t row, uint16_t column, double number) {
  return outcome_of(library.worksheet_write_number(sheet->worksheet, row, column, number, sheet->number));
}

workbook_outcome workbook_sheet_date(workbook_sheet *sheet, uint32_t row, uint16_t column, int year, int month, int day) {
  lxw_datetime date = {.year = year, .month = month, .day = day};
  return outcome_of(library.worksheet_write_datetime(sheet->worksheet, row, column, &date, sheet->date));
}

// The library says on standard error what it answers anyway. One thread at a time; the other stream is never closed, as somebody may have
// taken it for standard error in between.
static lxw_error close_quietly(lxw_workbook *workbook) {
  static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
  static FILE *unseen;
  pthread_mutex_lock(&lock);
  FILE *shown = stderr;
  if (!unseen) unseen = fopen("/dev/null", "we");
  if (unseen) stderr = unseen;
  errno = 0;
  lxw_error error = library.workbook_close(workbook);
  int cause = errno;
  stderr = shown;
  pthread_mutex_unlock(&lock);
  errno = cause;
  return error;
}

workbook_outcome workbook_sheet_end(workbook_sheet *sheet, uint32_t rows, uint16_t columns) {
  workbook_outcome outcome =
    columns ? outcome_of(library.worksheet_autofilter(sheet->worksheet, 0, 0, rows, columns - 1)) : WORKBOOK_DONE;
  workbook_outcome written = outcome_of(close_quietly(sheet->workbook));
  if (written == WORKBOOK_FAILED && (errno == ENOSPC || errno == EDQUOT)) written = WORKBOOK_FULL;
  free(sheet);
  return written == WORKBOOK_DONE ? outcome : written;
}

void workbook_sheet_abandon(workbook_sheet *sheet) {
  if (sheet->workbook) library.lxw_workbook_free(sheet->workbook);
  free(sheet);
}
