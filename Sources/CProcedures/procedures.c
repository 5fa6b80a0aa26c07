#include "procedures.h"

// Clang knows #embed from C23 in every dialect, and says so.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t permits[] = {
#embed "procedures/giay-phep-xay-dung.toml"
};
static const uint8_t houses[] = {
#embed "procedures/giay-phep-nha-o.toml"
};
static const uint8_t appraisals[] = {
#embed "procedures/tham-dinh-nghiem-thu.toml"
};
static const uint8_t certificates[] = {
#embed "procedures/chung-chi-va-khac.toml"
};

static const struct {
  const char *name;
  const uint8_t *bytes;
  size_t length;
} files[] = {
    {"giay-phep-xay-dung.toml", permits, sizeof permits},
    {"giay-phep-nha-o.toml", houses, sizeof houses},
    {"tham-dinh-nghiem-thu.toml", appraisals, sizeof appraisals},
    {"chung-chi-va-khac.toml", certificates, sizeof certificates},
};

size_t sohoa_procedure_file_count(void) { return sizeof files / sizeof files[0]; }

const char *sohoa_procedure_file_name(size_t index) { return files[index].name; }

const uint8_t *sohoa_procedure_file(size_t index) { return files[index].bytes; }

size_t sohoa_procedure_file_length(size_t index) { return files[index].length; }
