// Files of this page's own are downloaded where one is: Web Chat opens only addresses with a host, and in another window.
const files = '/webchat/files/';

export const downloadOwnFiles = () => next => action => {
  const { type, value } = action.cardAction;
  if (type !== 'openUrl' || !value.startsWith(files)) return next(action);
  const link = document.createElement('a');
  link.href = value;
  link.download = '';
  link.click();
};
