// Words of these pages: network.
export const network = {}
