// Words of the parts that pages of apps are made of.
export const parts = {
  pictureLeftOut: '[Picture, not loaded: {name}]',
  formerMember: 'somebody who is no longer here ({key})',
}
