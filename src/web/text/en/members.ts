// Words of these pages: members.
export const members = {}
