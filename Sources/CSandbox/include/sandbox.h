#ifndef CSANDBOX_H
#define CSANDBOX_H

/// What the kernel did not allow to be shut.
enum {
  CSANDBOX_DISK_OPEN = 1,
  CSANDBOX_NETWORK_OPEN = 2,
};

/// Shuts this process in for good: from now on it can write no file but below `writable` (NULL for nowhere; and into
/// `/dev/null`), change nothing else on the disk, start no program, open no socket, and trace no other process. What is open
/// already stays open, and reading is not restricted.
///
/// To be called before there are other threads: the disk is shut (Landlock, Linux 5.13) for the calling thread and those
/// that it starts; the network (seccomp, Linux 3.17) for all.
///
/// Returns 0, or which of the two was not allowed; what was allowed is shut all the same.
int csandbox_enter(const char *writable);

#endif
