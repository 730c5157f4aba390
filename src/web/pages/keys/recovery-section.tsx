// Trustees and recovery, as the owner and as a trustee.

export function RecoverySection() {
  return null
}
