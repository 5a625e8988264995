"""The app's own words in German: informal, for every partner alike."""
