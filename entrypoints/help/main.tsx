document.title = 'Oogcontact';
