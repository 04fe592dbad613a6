// Reads the page anew when the package has been read anew.
new EventSource('/changes').addEventListener('changed', () => location.reload());
