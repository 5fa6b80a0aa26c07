#ifndef SOHOA_LANGUAGE_MODEL_H
#define SOHOA_LANGUAGE_MODEL_H

#include <stddef.h>
#include <stdint.h>

/// The packed language model of Vietnamese state prose, which lies in the program itself and so goes wherever it goes.
const uint8_t *sohoa_state_prose(void);
size_t sohoa_state_prose_length(void);

/// The pairs of syllables that are common in state prose: their numbers, 32 bits little-endian each, in order.
const uint8_t *sohoa_common_pairs(void);
size_t sohoa_common_pairs_length(void);

#endif
