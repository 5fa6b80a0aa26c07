#ifndef SOHOA_PROCEDURES_H
#define SOHOA_PROCEDURES_H

#include <stddef.h>
#include <stdint.h>

/// The files of `procedures/` that the program brings along, from 0; UTF-8.
size_t sohoa_procedure_file_count(void);
const char *sohoa_procedure_file_name(size_t index);
const uint8_t *sohoa_procedure_file(size_t index);
size_t sohoa_procedure_file_length(size_t index);

#endif
