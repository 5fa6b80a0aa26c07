#include "language-model.h"

// Clang knows #embed from C23 in every dialect, and says so.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t model[] = {
#embed "state-prose.model"
};

const uint8_t *sohoa_state_prose(void) { return model; }

size_t sohoa_state_prose_length(void) { return sizeof model; }
