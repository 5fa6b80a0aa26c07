#define _GNU_SOURCE
#include "sandbox.h"

#include <sys/prctl.h>

int csandbox_shut_disk(const char *writable);
int csandbox_shut_network(void);

int csandbox_enter(const char *writable) {
  // Without it neither is allowed to a process that is not root, and a program with a set-user-id bit would get out.
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return CSANDBOX_DISK_OPEN | CSANDBOX_NETWORK_OPEN;
  int open = 0;
  if (csandbox_shut_disk(writable) != 0) open |= CSANDBOX_DISK_OPEN;
  if (csandbox_shut_network() != 0) open |= CSANDBOX_NETWORK_OPEN;
  return open;
}
