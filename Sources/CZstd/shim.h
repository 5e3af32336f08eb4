#pragma once
#include <zstd.h>

/// The size that a frame says its content has, in bytes; -1 where it says none or is no frame.
static inline long long shim_content_size(const void *frame, size_t count) {
  unsigned long long size = ZSTD_getFrameContentSize(frame, count);
  if (size == ZSTD_CONTENTSIZE_UNKNOWN || size == ZSTD_CONTENTSIZE_ERROR) return -1;
  return size > 0x7FFFFFFF ? -1 : (long long)size;
}
