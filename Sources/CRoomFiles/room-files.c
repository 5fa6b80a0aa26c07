#include "room-files.h"

// Clang knows #embed from C23 in every dialect, and says so.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t style[] = {
#embed "files/room.css"
};
static const uint8_t script[] = {
#embed "files/room.js"
};
static const uint8_t layout[] = {
#embed "files/layout.mustache"
};
static const uint8_t search[] = {
#embed "files/search.mustache"
};
static const uint8_t record[] = {
#embed "files/record.mustache"
};
static const uint8_t text[] = {
#embed "files/text.mustache"
};
static const uint8_t shelves[] = {
#embed "files/shelves.mustache"
};
static const uint8_t dossier[] = {
#embed "files/dossier.mustache"
};
static const uint8_t notice[] = {
#embed "files/notice.mustache"
};
static const uint8_t review[] = {
#embed "files/review.mustache"
};
static const uint8_t progress[] = {
#embed "files/progress.mustache"
};
static const uint8_t sign_in[] = {
#embed "files/sign-in.mustache"
};

static const struct {
  const char *name;
  const uint8_t *bytes;
  size_t length;
} files[] = {
    {"room.css", style, sizeof style},
    {"room.js", script, sizeof script},
    {"layout.mustache", layout, sizeof layout},
    {"search.mustache", search, sizeof search},
    {"record.mustache", record, sizeof record},
    {"text.mustache", text, sizeof text},
    {"shelves.mustache", shelves, sizeof shelves},
    {"dossier.mustache", dossier, sizeof dossier},
    {"notice.mustache", notice, sizeof notice},
    {"review.mustache", review, sizeof review},
    {"progress.mustache", progress, sizeof progress},
    {"sign-in.mustache", sign_in, sizeof sign_in},
};

size_t sohoa_room_file_count(void) { return sizeof files / sizeof files[0]; }

const char *sohoa_room_file_name(size_t index) { return files[index].name; }

const uint8_t *sohoa_room_file(size_t index) { return files[index].bytes; }

size_t sohoa_room_file_length(size_t index) { return files[index].length; }
