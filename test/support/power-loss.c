// Loaded into a node with LD_PRELOAD: keeps beside its data folder what a disk would have after power was lost now. Of a file
// that is what it held when it was last synced, under the name that it had then. New names, renames and deletions count once
// their folder was synced, or, for those of a file, the file itself, as ext4, XFS and btrfs do it. The first sync tells of
// folders on the way too. What is in a new file that was not synced itself is lost, while its name may be there.
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <limits.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <unistd.h>

typedef char Path[PATH_MAX];
typedef struct Rename {
  Path from, to;
  struct Rename *next;
} Rename;

static int (*real_fsync)(int);
static int (*real_fdatasync)(int);
static int (*real_rename)(const char *, const char *);
/** The data folder, and where that of the disk is kept: both exist. Empty: nothing is to be kept. */
static Path disk, synced;
/** How much longer each sync takes, as on a slow disk. */
static unsigned sync_ms;
/** Those that no sync has made last yet, the oldest first. */
static Rename *renames;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

static void fail(const char *what, const char *path) {
  fprintf(stderr, "power-loss: %s %s: %s\n", what, path, strerror(errno));
  abort();
}

__attribute__((constructor)) static void begin(void) {
  real_fsync = dlsym(RTLD_NEXT, "fsync");
  real_fdatasync = dlsym(RTLD_NEXT, "fdatasync");
  real_rename = dlsym(RTLD_NEXT, "rename");
  const char *from = getenv("COBOX_TEST_DISK"), *to = getenv("COBOX_TEST_SYNCED");
  if (!from || !to) return;
  if (getenv("COBOX_TEST_SYNC_MS")) sync_ms = atoi(getenv("COBOX_TEST_SYNC_MS"));
  if (!realpath(from, disk)) fail("find", from);
  if (!realpath(to, synced)) fail("find", to);
}

/** The path within the data folder, "" for the folder itself; NULL when it is not in there. */
static const char *inside(const char *path) {
  size_t length = strlen(disk);
  if (length == 0 || strncmp(path, disk, length) != 0) return NULL;
  return path[length] == '/' || path[length] == 0 ? path + length : NULL;
}

static void join(Path path, const char *first, const char *second, const char *third) {
  if (snprintf(path, PATH_MAX, "%s%s%s", first, second, third) >= PATH_MAX) abort();
}

static void folder_of(Path folder, const char *path) {
  join(folder, path, "", "");
  char *end = strrchr(folder, '/');
  if (end) *end = 0;
}

static int is_there(const char *path) {
  struct stat found;
  return lstat(path, &found) == 0;
}

static int remove_one(const char *path, const struct stat *found, int type, struct FTW *at) {
  (void)found, (void)type, (void)at;
  return remove(path);
}

static void remove_all(const char *path) {
  if (is_there(path) && nftw(path, remove_one, 16, FTW_DEPTH | FTW_PHYS) != 0) fail("remove", path);
}

static void make_folders(const char *path) {
  if (is_there(path)) return;
  Path above;
  folder_of(above, path);
  make_folders(above);
  if (mkdir(path, 0700) != 0 && errno != EEXIST) fail("make", path);
}

static void make_empty(const char *path) {
  int file = open(path, O_CREAT | O_TRUNC | O_WRONLY, 0600);
  if (file < 0) fail("make", path);
  close(file);
}

static void apply(const Rename *one) {
  Path from, to, folder;
  join(from, synced, one->from, "");
  join(to, synced, one->to, "");
  folder_of(folder, to);
  make_folders(folder);
  if (!is_there(from)) make_empty(to);
  else if (real_rename(from, to) != 0) fail("rename", from);
}

/** Renames of this file are on the disk from now on; or all in this folder. */
static void apply_renames(const char *path, int of_folder) {
  for (Rename **at = &renames; *at;) {
    Rename *one = *at;
    Path from, to;
    if (of_folder) folder_of(from, one->from), folder_of(to, one->to);
    else join(from, one->from, "", ""), join(to, one->to, "", "");
    if (strcmp(from, path) != 0 && strcmp(to, path) != 0) {
      at = &one->next;
      continue;
    }
    apply(one);
    *at = one->next;
    free(one);
  }
}

static void keep_file(int file, const char *path) {
  Path source, part, target, folder;
  snprintf(source, sizeof source, "/proc/self/fd/%d", file);
  // whole or not at all, whenever the process is killed
  snprintf(part, sizeof part, ".part.%d", getpid());
  join(target, synced, part, "");
  join(part, target, "", "");
  join(target, synced, path, "");
  folder_of(folder, target);
  make_folders(folder);
  int in = open(source, O_RDONLY | O_CLOEXEC);
  int out = open(part, O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0600);
  if (in < 0 || out < 0) fail("open", path);
  ssize_t sent;
  while ((sent = sendfile(out, in, NULL, 1 << 24)) > 0);
  if (sent < 0) fail("copy", path);
  close(in);
  close(out);
  if (real_rename(part, target) != 0) fail("keep", target);
}

static void keep_names(const char *path) {
  Path here, there, name;
  join(here, disk, path, "");
  join(there, synced, path, "");
  make_folders(there);
  struct dirent *entry;
  DIR *folder = opendir(there);
  if (!folder) fail("list", there);
  while ((entry = readdir(folder))) {
    if (!strcmp(entry->d_name, ".") || !strcmp(entry->d_name, "..")) continue;
    join(name, here, "/", entry->d_name);
    if (is_there(name)) continue;
    join(name, there, "/", entry->d_name);
    remove_all(name);
  }
  closedir(folder);
  folder = opendir(here);
  // it may be deleted meanwhile
  if (!folder) return;
  while ((entry = readdir(folder))) {
    if (!strcmp(entry->d_name, ".") || !strcmp(entry->d_name, "..")) continue;
    join(name, there, "/", entry->d_name);
    if (is_there(name)) continue;
    if (entry->d_type == DT_DIR) make_folders(name);
    else make_empty(name);
  }
  closedir(folder);
}

static void keep(int file) {
  Path link, path;
  struct stat found;
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0 || fstat(file, &found) != 0) return;
  path[length] = 0;
  const char *within = inside(path);
  // without a name it would be lost anyway
  if (!within || found.st_nlink == 0) return;
  pthread_mutex_lock(&lock);
  apply_renames(within, S_ISDIR(found.st_mode));
  if (S_ISDIR(found.st_mode)) keep_names(within);
  else if (S_ISREG(found.st_mode)) keep_file(file, within);
  pthread_mutex_unlock(&lock);
}

int fsync(int file) {
  if (sync_ms) usleep(sync_ms * 1000);
  int result = real_fsync(file);
  if (result == 0) keep(file);
  return result;
}

int fdatasync(int file) {
  if (sync_ms) usleep(sync_ms * 1000);
  int result = real_fdatasync(file);
  if (result == 0) keep(file);
  return result;
}

int rename(const char *from, const char *to) {
  Path folder, whole;
  const char *within;
  Rename *one = calloc(1, sizeof *one);
  const char *given[] = {from, to};
  char *found[] = {one->from, one->to};
  int known = 1;
  for (int i = 0; i < 2; i++) {
    folder_of(folder, given[i]);
    known = known && strchr(given[i], '/') && realpath(folder, whole) && (within = inside(whole));
    if (known) join(found[i], within, "", strrchr(given[i], '/'));
  }
  pthread_mutex_lock(&lock);
  int result = real_rename(from, to);
  int error = errno;
  Rename **last = &renames;
  while (*last) last = &(*last)->next;
  if (result == 0 && known) *last = one;
  else free(one);
  pthread_mutex_unlock(&lock);
  errno = error;
  return result;
}
