#pragma once
// libcurl is loaded at the first transfer and not when the program starts: it and the thirty
// libraries behind it take as long to load as everything else of a start together.
// Its setopt and getinfo are variadic, which Swift cannot call: one typed wrapper per kind of value.
#define CURL_DISABLE_TYPECHECK
#include <curl/curl.h>
#include <dlfcn.h>

// The major version of the interface, which has not changed since 2006.
#define SHIM_CURL_LIBRARY "libcurl.so.4"

// NULL where the library is not installed.
static inline void *shim_curl_library(void) {
  static void *library;
  void *found = __atomic_load_n(&library, __ATOMIC_ACQUIRE);
  if (!found) {
    found = dlopen(SHIM_CURL_LIBRARY, RTLD_LAZY | RTLD_LOCAL);
    __atomic_store_n(&library, found, __ATOMIC_RELEASE);
  }
  return found;
}

// The function of this name; to be called only after one of the three that make a handle did.
#define LAZY(name) ((__typeof__(&(name)))dlsym(shim_curl_library(), #name))

static inline CURL *shim_easy_init(void) {
  return shim_curl_library() ? LAZY(curl_easy_init)() : NULL;
}

static inline CURLM *shim_multi_init(void) {
  return shim_curl_library() ? LAZY(curl_multi_init)() : NULL;
}

static inline CURLU *shim_url_new(void) { return shim_curl_library() ? LAZY(curl_url)() : NULL; }

static inline void shim_easy_cleanup(CURL *handle) { LAZY(curl_easy_cleanup)(handle); }

static inline void shim_easy_reset(CURL *handle) { LAZY(curl_easy_reset)(handle); }

static inline CURLcode shim_easy_go_on(CURL *handle) {
  return LAZY(curl_easy_pause)(handle, CURLPAUSE_CONT);
}

static inline const char *shim_easy_strerror(CURLcode code) {
  return LAZY(curl_easy_strerror)(code);
}

static inline void shim_free(void *memory) { LAZY(curl_free)(memory); }

static inline CURLMcode shim_multi_cleanup(CURLM *handle) {
  return LAZY(curl_multi_cleanup)(handle);
}

static inline CURLMcode shim_multi_add_handle(CURLM *handle, CURL *transfer) {
  return LAZY(curl_multi_add_handle)(handle, transfer);
}

static inline CURLMcode shim_multi_remove_handle(CURLM *handle, CURL *transfer) {
  return LAZY(curl_multi_remove_handle)(handle, transfer);
}

static inline CURLMsg *shim_multi_info_read(CURLM *handle, int *left) {
  return LAZY(curl_multi_info_read)(handle, left);
}

static inline CURLMcode shim_multi_perform(CURLM *handle, int *running) {
  return LAZY(curl_multi_perform)(handle, running);
}

static inline CURLMcode shim_multi_poll(CURLM *handle, struct curl_waitfd *more, unsigned count,
                                        int milliseconds, int *ready) {
  return LAZY(curl_multi_poll)(handle, more, count, milliseconds, ready);
}

static inline CURLMcode shim_multi_wakeup(CURLM *handle) {
  return LAZY(curl_multi_wakeup)(handle);
}

static inline struct curl_slist *shim_slist_append(struct curl_slist *list, const char *text) {
  return LAZY(curl_slist_append)(list, text);
}

static inline void shim_slist_free_all(struct curl_slist *list) {
  if (list) LAZY(curl_slist_free_all)(list);
}

static inline void shim_url_cleanup(CURLU *handle) { LAZY(curl_url_cleanup)(handle); }

static inline CURLUcode shim_url_get(const CURLU *handle, CURLUPart part, char **text,
                                     unsigned flags) {
  return LAZY(curl_url_get)(handle, part, text, flags);
}

static inline CURLUcode shim_url_set(CURLU *handle, CURLUPart part, const char *text,
                                     unsigned flags) {
  return LAZY(curl_url_set)(handle, part, text, flags);
}

static inline const char *shim_url_strerror(CURLUcode code) {
  return LAZY(curl_url_strerror)(code);
}

static inline CURLcode shim_easy_set_long(CURL *handle, CURLoption option, long value) {
  return LAZY(curl_easy_setopt)(handle, option, value);
}

static inline CURLcode shim_easy_set_string(CURL *handle, CURLoption option, const char *value) {
  return LAZY(curl_easy_setopt)(handle, option, value);
}

static inline CURLcode shim_easy_set_pointer(CURL *handle, CURLoption option, void *value) {
  return LAZY(curl_easy_setopt)(handle, option, value);
}

static inline CURLcode shim_easy_set_list(CURL *handle, CURLoption option,
                                          struct curl_slist *value) {
  return LAZY(curl_easy_setopt)(handle, option, value);
}

static inline CURLcode shim_easy_set_receiver(CURL *handle, CURLoption option,
                                              curl_write_callback function) {
  return LAZY(curl_easy_setopt)(handle, option, function);
}

static inline CURLcode shim_easy_set_open_socket(CURL *handle, curl_opensocket_callback function) {
  return LAZY(curl_easy_setopt)(handle, CURLOPT_OPENSOCKETFUNCTION, function);
}

static inline CURLcode shim_easy_set_before_request(CURL *handle, curl_prereq_callback function) {
  return LAZY(curl_easy_setopt)(handle, CURLOPT_PREREQFUNCTION, function);
}

static inline CURLcode shim_easy_get_long(CURL *handle, CURLINFO info, long *value) {
  return LAZY(curl_easy_getinfo)(handle, info, value);
}

static inline CURLcode shim_easy_get_pointer(CURL *handle, CURLINFO info, void **value) {
  return LAZY(curl_easy_getinfo)(handle, info, (char **)value);
}

static inline CURLMcode shim_multi_set_long(CURLM *handle, CURLMoption option, long value) {
  return LAZY(curl_multi_setopt)(handle, option, value);
}
