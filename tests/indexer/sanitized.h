#pragma once

namespace morgue {

// Sanitizers make everything slower; what a seed leads to stays the same, only
// fewer of them are tried.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr bool kSanitized = true;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
inline constexpr bool kSanitized = true;
#else
inline constexpr bool kSanitized = false;
#endif
#else
inline constexpr bool kSanitized = false;
#endif

constexpr unsigned rounds(unsigned usually) {
  return kSanitized ? usually / 8 + 1 : usually;
}

}  // namespace morgue
