// How Web Chat looks here: calm, readable, the system's own fonts.
const FONT = '"Segoe UI", system-ui, -apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';

// On a phone the room beside the bubbles is better used by the cards.
const narrow = matchMedia('(max-width: 480px)').matches;

export const styleOptions = {
  primaryFont: FONT,
  monospaceFont: FONT,
  accent: '#9c1f2e',
  subtle: '#5f5a57',
  backgroundColor: '#f6f4f1',
  rootHeight: '100%',
  rootWidth: '100%',
  // A form taller than the window is shown from its top.
  autoScrollSnapOnPage: true,
  paddingRegular: 12,
  bubbleBackground: '#ffffff',
  bubbleBorderColor: '#e2ddd8',
  bubbleBorderRadius: 10,
  bubbleTextColor: '#23201e',
  bubbleMaxWidth: 620,
  bubbleMinHeight: 36,
  bubbleAttachmentMaxWidth: 620,
  messageActivityWordBreak: 'break-word',
  bubbleFromUserBackground: '#8f2231',
  bubbleFromUserBorderColor: '#8f2231',
  bubbleFromUserBorderRadius: 10,
  bubbleFromUserTextColor: '#ffffff',
  botAvatarInitials: narrow ? undefined : '友',
  botAvatarBackgroundColor: '#9c1f2e',
  avatarSize: 32,
  showAvatarInGroup: 'sender',
  hideUploadButton: true,
  uploadAccept: '.csv',
  // Else a second choice of files takes the place of the first, unseen and unsent.
  sendAttachmentOn: 'attach',
  sendBoxBackground: '#ffffff',
  sendBoxTextColor: '#23201e',
  sendBoxButtonColor: '#9c1f2e',
  sendBoxButtonColorOnHover: '#7c1724',
  sendBoxBorderTop: '1px solid #e2ddd8',
  sendBoxHeight: 52,
  suggestedActionLayout: 'flow',
  suggestedActionBackgroundColor: '#ffffff',
  suggestedActionBorderColor: '#9c1f2e',
  suggestedActionBorderRadius: 18,
  suggestedActionTextColor: '#9c1f2e',
  suggestedActionHeight: 36,
  timestampColor: '#6b6560',
};

const card = foreground => ({ default: foreground, subtle: '#5f5a57' });

/** The same look inside cards; sizes a phone can be read at. */
export const cardLook = {
  supportsInteractivity: true,
  fontFamily: FONT,
  fontSizes: { small: 13, default: 15, medium: 16, large: 19, extraLarge: 23 },
  fontWeights: { lighter: 300, default: 400, bolder: 600 },
  spacing: { small: 4, default: 10, medium: 16, large: 22, extraLarge: 30, padding: 16 },
  separator: { lineThickness: 1, lineColor: '#e2ddd8' },
  containerStyles: {
    default: {
      backgroundColor: '#ffffff',
      foregroundColors: {
        default: card('#23201e'), accent: card('#9c1f2e'), good: card('#256b34'), warning: card('#8a5200'), attention: card('#b3261e'),
      },
    },
    emphasis: {
      backgroundColor: '#f6f4f1',
      foregroundColors: {
        default: card('#23201e'), accent: card('#9c1f2e'), good: card('#256b34'), warning: card('#8a5200'), attention: card('#b3261e'),
      },
    },
  },
  actions: { maxActions: 6, spacing: 'default', buttonSpacing: 8, actionsOrientation: 'horizontal', actionAlignment: 'left' },
};
