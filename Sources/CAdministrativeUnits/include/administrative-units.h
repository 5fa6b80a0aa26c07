#ifndef SOHOA_ADMINISTRATIVE_UNITS_H
#define SOHOA_ADMINISTRATIVE_UNITS_H

#include <stddef.h>
#include <stdint.h>

/// Provinces and communes before and since 1 July 2025: UTF-8, a unit a line, in the order of their first columns.
const uint8_t *sohoa_administrative_units(void);
size_t sohoa_administrative_units_length(void);

#endif
