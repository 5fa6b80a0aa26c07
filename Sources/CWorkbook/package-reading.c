#include <minizip/unzip.h>
#include <stdlib.h>
#include <string.h>

#include "workbook.h"

struct workbook_package {
  const unsigned char *bytes;
  uint64_t count, place;
  unzFile zip;
};

static voidpf open_bytes(voidpf opaque, const void *name, int mode) {
  (void)name;
  (void)mode;
  workbook_package *package = opaque;
  package->place = 0;
  return package;
}

static uLong read_bytes(voidpf opaque, voidpf stream, void *buffer, uLong size) {
  (void)stream;
  workbook_package *package = opaque;
  uint64_t left = package->count - package->place;
  uLong given = size < left ? size : (uLong)left;
  memcpy(buffer, package->bytes + package->place, given);
  package->place += given;
  return given;
}

static uLong write_bytes(voidpf opaque, voidpf stream, const void *buffer, uLong size) {
  (void)opaque;
  (void)stream;
  (void)buffer;
  (void)size;
  return 0;
}

static ZPOS64_T tell_bytes(voidpf opaque, voidpf stream) {
  (void)stream;
  return ((workbook_package *)opaque)->place;
}

static long seek_bytes(voidpf opaque, voidpf stream, ZPOS64_T offset, int origin) {
  (void)stream;
  workbook_package *package = opaque;
  uint64_t base = origin == ZLIB_FILEFUNC_SEEK_CUR ? package->place : origin == ZLIB_FILEFUNC_SEEK_END ? package->count : 0;
  if (offset > package->count - base) return -1;
  package->place = base + offset;
  return 0;
}

static int close_bytes(voidpf opaque, voidpf stream) {
  (void)opaque;
  (void)stream;
  return 0;
}

static int has_error(voidpf opaque, voidpf stream) {
  (void)opaque;
  (void)stream;
  return 0;
}

workbook_package *workbook_package_open(const void *bytes, size_t count) {
  workbook_package *package = calloc(1, sizeof *package);
  if (!package) return NULL;
  package->bytes = bytes;
  package->count = count;
  zlib_filefunc64_def functions = {
    .zopen64_file = open_bytes, .zread_file = read_bytes, .zwrite_file = write_bytes, .ztell64_file = tell_bytes,
    .zseek64_file = seek_bytes, .zclose_file = close_bytes, .zerror_file = has_error, .opaque = package,
  };
  package->zip = unzOpen2_64("", &functions);
  if (package->zip) return package;
  free(package);
  return NULL;
}

void workbook_package_close(workbook_package *package) {
  unzClose(package->zip);
  free(package);
}

int workbook_package_next(workbook_package *package, bool first, workbook_entry *entry, char *name, size_t room) {
  int moved = first ? unzGoToFirstFile(package->zip) : unzGoToNextFile(package->zip);
  if (moved == UNZ_END_OF_LIST_OF_FILE) return 0;
  unz_file_info64 about;
  unz64_file_pos position;
  if (moved != UNZ_OK || unzGetFilePos64(package->zip, &position) != UNZ_OK) return -1;
  memset(name, 0, room);
  if (unzGetCurrentFileInfo64(package->zip, &about, name, room - 1, NULL, 0, NULL, 0) != UNZ_OK) return -1;
  entry->packed = about.compressed_size;
  entry->unpacked = about.uncompressed_size;
  entry->place = position.pos_in_zip_directory;
  entry->number = position.num_of_file;
  entry->is_encrypted = about.flag & 1;
  return 1;
}

bool workbook_package_unpack(workbook_package *package, const workbook_entry *entry) {
  unz64_file_pos position = {.pos_in_zip_directory = entry->place, .num_of_file = entry->number};
  return unzGoToFilePos64(package->zip, &position) == UNZ_OK && unzOpenCurrentFile(package->zip) == UNZ_OK;
}

int workbook_package_read(workbook_package *package, void *buffer, unsigned room) {
  int count = unzReadCurrentFile(package->zip, buffer, room);
  return count < 0 ? -1 : count;
}

bool workbook_package_end(workbook_package *package) { return unzCloseCurrentFile(package->zip) == UNZ_OK; }
