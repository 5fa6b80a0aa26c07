#include "administrative-units.h"

// Clang knows #embed from C23 in every dialect, and says so.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t units[] = {
#embed "units.tsv"
};

const uint8_t *sohoa_administrative_units(void) { return units; }

size_t sohoa_administrative_units_length(void) { return sizeof units; }
