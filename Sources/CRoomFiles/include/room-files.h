#ifndef SOHOA_ROOM_FILES_H
#define SOHOA_ROOM_FILES_H

#include <stddef.h>
#include <stdint.h>

/// The files of `files/` that the reading room shows or fills in, from 0; UTF-8.
size_t sohoa_room_file_count(void);
const char *sohoa_room_file_name(size_t index);
const uint8_t *sohoa_room_file(size_t index);
size_t sohoa_room_file_length(size_t index);

#endif
