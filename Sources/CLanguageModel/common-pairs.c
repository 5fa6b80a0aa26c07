#include "language-model.h"

// Clang knows #embed from C23 in every dialect, and says so.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t table[] = {
#embed "common-pairs.table"
};

const uint8_t *sohoa_common_pairs(void) { return table; }

size_t sohoa_common_pairs_length(void) { return sizeof table; }
