// Landlock: a list of what this process may still do with files, which can only get shorter
// (kernel documentation, userspace-api/landlock.rst).
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

// As in <linux/landlock.h>, written out: headers of a distribution know no later versions than its kernel, and the ones of
// older distributions have no such file. The numbers are the same on all architectures.
#ifndef SYS_landlock_create_ruleset
#define SYS_landlock_create_ruleset 444
#define SYS_landlock_add_rule 445
#define SYS_landlock_restrict_self 446
#endif
enum { CREATE_RULESET_VERSION = 1, RULE_PATH_BENEATH = 1 };
enum {
  EXECUTE = 1 << 0,
  WRITE_FILE = 1 << 1,
  REMOVE_DIR = 1 << 4,
  REMOVE_FILE = 1 << 5,
  MAKE_CHAR = 1 << 6,
  MAKE_DIR = 1 << 7,
  MAKE_REG = 1 << 8,
  MAKE_SOCK = 1 << 9,
  MAKE_FIFO = 1 << 10,
  MAKE_BLOCK = 1 << 11,
  MAKE_SYM = 1 << 12,
  REFER = 1 << 13,     // since version 2, which Debian 12 has
  TRUNCATE = 1 << 14,  // since version 3
};

struct ruleset {
  uint64_t handled_access_fs;
};
struct __attribute__((packed)) path_rule {
  uint64_t allowed_access;
  int32_t parent_fd;
};

static int allow(int ruleset, const char *path, uint64_t access) {
  int place = open(path, O_PATH | O_CLOEXEC);
  if (place < 0) return -1;
  struct path_rule rule = {.allowed_access = access, .parent_fd = place};
  long failed = syscall(SYS_landlock_add_rule, ruleset, RULE_PATH_BENEATH, &rule, 0);
  close(place);
  return failed ? -1 : 0;
}

/// 0, or -1 where the kernel does not allow it.
int csandbox_shut_disk(const char *writable) {
  long version = syscall(SYS_landlock_create_ruleset, NULL, (size_t)0, CREATE_RULESET_VERSION);
  if (version < 1) return -1;
  uint64_t changing = WRITE_FILE | REMOVE_DIR | REMOVE_FILE | MAKE_CHAR | MAKE_DIR | MAKE_REG | MAKE_SOCK | MAKE_FIFO |
                      MAKE_BLOCK | MAKE_SYM;
  if (version >= 2) changing |= REFER;
  if (version >= 3) changing |= TRUNCATE;
  struct ruleset handled = {.handled_access_fs = changing | EXECUTE};
  int ruleset = (int)syscall(SYS_landlock_create_ruleset, &handled, sizeof handled, 0);
  if (ruleset < 0) return -1;
  // Libraries open it to get rid of what they print.
  uint64_t into_nothing = WRITE_FILE | (version >= 3 ? TRUNCATE : 0);
  allow(ruleset, "/dev/null", into_nothing);
  uint64_t whole_file = WRITE_FILE | REMOVE_FILE | MAKE_REG | (version >= 3 ? TRUNCATE : 0);
  // A folder that is not there cannot be written to either; whoever wants to write there is told by the write.
  if (writable) allow(ruleset, writable, whole_file);
  long failed = syscall(SYS_landlock_restrict_self, ruleset, 0);
  close(ruleset);
  return failed ? -1 : 0;
}
