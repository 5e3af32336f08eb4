#pragma once
#include <fribidi/fribidi.h>

/// FRIBIDI_FLAGS_ARABIC without the ligatures, which would change how many cells a word takes.
static const FriBidiFlags shim_shape_flags = FRIBIDI_FLAG_SHAPE_ARAB_PRES;

/// A strong character's direction, 1 from right to left and 0 from left to right; -1 for others.
static inline int shim_strong_direction(FriBidiChar character) {
  FriBidiCharType type = fribidi_get_bidi_type(character);
  return FRIBIDI_IS_STRONG(type) ? (FRIBIDI_IS_RTL(type) ? 1 : 0) : -1;
}

/// A paragraph's direction as fribidi_get_par_embedding_levels_ex takes it.
static inline FriBidiParType shim_direction(int is_right_to_left) {
  return is_right_to_left ? FRIBIDI_PAR_RTL : FRIBIDI_PAR_LTR;
}
