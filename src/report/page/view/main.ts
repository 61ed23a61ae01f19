/** Starts the page. */
document.title = 'clean-articles';
