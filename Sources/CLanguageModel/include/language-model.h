#ifndef SOHOA_LANGUAGE_MODEL_H
#define SOHOA_LANGUAGE_MODEL_H

#include <stddef.h>
#include <stdint.h>

/// The packed language model of Vietnamese state prose, which lies in the program itself and so goes wherever it goes.
const uint8_t *sohoa_state_prose(void);
size_t sohoa_state_prose_length(void);

#endif
