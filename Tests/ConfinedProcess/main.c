// Shuts itself in as a reader does, tries what it should not be able to do any more, and prints how each ended: a name, and 0
// or the number of the error. Arguments: a file that may be read, a folder in which nothing may be written, and where there
// is a third, a folder in which pictures may be.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "sandbox.h"

static char path[4096];

static const char *in(const char *folder, const char *name) {
  snprintf(path, sizeof path, "%s/%s", folder, name);
  return path;
}

static void tell(const char *name, long result) { printf("%s %d\n", name, result == -1 ? errno : 0); }

static int opened(const char *name, int flags) {
  int file = open(name, flags | O_CLOEXEC, 0644);
  if (file >= 0) close(file);
  return file < 0 ? -1 : 0;
}

static void *on_a_thread(void *folder) {
  tell("thread-creates", opened(in(folder, "of-a-thread"), O_WRONLY | O_CREAT));
  tell("thread-socket", socket(AF_INET, SOCK_STREAM, 0));
  return NULL;
}

int main(int count, char **arguments) {
  const char *readable = arguments[1], *closed = arguments[2], *writable = count > 3 ? arguments[3] : NULL;
  char existing[4096];
  snprintf(existing, sizeof existing, "%s/existing", closed);
  int held = open(existing, O_RDWR | O_CLOEXEC);
  printf("open %d\n", csandbox_enter(writable));

  tell("read", opened(readable, O_RDONLY));
  tell("list", opened(closed, O_RDONLY | O_DIRECTORY));
  tell("proc", opened("/proc/self/status", O_RDONLY));
  tell("dev-null", opened("/dev/null", O_WRONLY | O_CREAT | O_TRUNC));
  tell("held-file", write(held, "x", 1));

  tell("write", opened(existing, O_WRONLY));
  tell("append", opened(existing, O_WRONLY | O_APPEND));
  tell("cut", truncate(existing, 0));
  tell("create", opened(in(closed, "new"), O_WRONLY | O_CREAT));
  tell("create-in-tmp", opened("/tmp/sohoa-confined", O_WRONLY | O_CREAT | O_EXCL));
  tell("unnamed-in-tmp", opened("/tmp", O_RDWR | O_TMPFILE));
  tell("make-folder", mkdir(in(closed, "folder"), 0755));
  tell("make-link", symlink("/", in(closed, "link")));
  tell("remove", unlink(existing));
  tell("move", rename(existing, in(closed, "moved")));
  tell("rights", chmod(existing, 0777));
  tell("owner", chown(existing, 0, 0));

  int kinds[] = {AF_INET, AF_INET6, AF_PACKET, AF_NETLINK, AF_UNIX};
  const char *names[] = {"socket-inet", "socket-inet6", "socket-packet", "socket-netlink", "socket-unix"};
  for (int kind = 0; kind < 5; kind++) tell(names[kind], socket(kinds[kind], SOCK_RAW, 0));
  tell("trace", ptrace(PTRACE_ATTACH, getppid(), 0, 0));
  tell("signal", kill(getppid(), 0));
  char *nothing[] = {"true", NULL};
  tell("program", execv("/bin/true", nothing));

  pthread_t thread;
  pthread_create(&thread, NULL, on_a_thread, (void *)closed);
  pthread_join(thread, NULL);
  fflush(stdout);
  pid_t child = fork();
  if (child == 0) {
    tell("child-creates", opened(in(closed, "of-a-child"), O_WRONLY | O_CREAT));
    tell("child-socket", socket(AF_INET, SOCK_STREAM, 0));
    fflush(stdout);
    _exit(0);
  }
  waitpid(child, NULL, 0);

  if (writable) {
    char draft[4096];
    snprintf(draft, sizeof draft, "%s/picture.part", writable);
    tell("picture", opened(draft, O_WRONLY | O_CREAT | O_TRUNC));
    tell("picture-moved", rename(draft, in(writable, "picture")));
  }
  return 0;
}
