// The standard library's Mutex is not built with the thread sanitizer, which takes all that it guards for a race. For the
// sanitizer's eyes (.ci/deep) one of pthreads takes its place, which it knows.
#if SOHOA_THREAD_SANITIZER
  internal import Glibc

  @safe final class Mutex<Value>: Sendable {
    private nonisolated(unsafe) var value: Value
    private nonisolated(unsafe) let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)

    init(_ value: sending Value) {
      unsafe self.value = value
      unsafe pthread_mutex_init(lock, nil)
    }

    deinit {
      unsafe pthread_mutex_destroy(lock)
      unsafe lock.deallocate()
    }

    func withLock<Result, Failure: Error>(
      _ body: (inout sending Value) throws(Failure) -> sending Result
    ) throws(Failure) -> sending Result {
      unsafe pthread_mutex_lock(lock)
      defer { unsafe pthread_mutex_unlock(lock) }
      return try unsafe body(&value)
    }
  }
#endif
