"""The seven Snips intents as tools. No sentence of the set stands here."""
from pathlib import Path

from .hwu64 import Slotted, rows
from .places import COUNTRIES, STATES

SLOTS = {
 "music_item": ("music item|item type|kind of item|item", "What is played or added: song, album, track …|Kind of music item.|song, tune, album"),
 "playlist": ("playlist|playlist name|list|target playlist", "Name of the playlist.|Which playlist.|The playlist."),
 "artist": ("artist|artist name|band|musician|performer", "The artist.|Band or musician.|Who performs it."),
 "playlist_owner": ("playlist owner|owner|whose playlist|belongs to", "Whose playlist it is.|Owner of the playlist.|e.g. my"),
 "entity_name": ("entity name|title|song title|name of item|track or album", "Title of the song or album.|Name of what is added."),
 "restaurant_name": ("restaurant name|restaurant|name|venue", "Name of the restaurant.|Which restaurant."),
 "restaurant_type": ("restaurant type|kind of place|venue type|type", "Kind of place.|e.g. restaurant, bar, pub|Type of restaurant."),
 "state": ("state|us state|region|state or province", "The state.|State or region."),
 "timeRange": ("time range|time|when|date|timeRange", "When.|Time or date, as said.|The time it is for."),
 "spatial_relation": ("spatial relation|distance|nearness|proximity|relation", "How near.|e.g. close by, nearest|Spatial relation to a place."),
 "poi": ("poi|point of interest|landmark|near place", "A landmark or place nearby.|Point of interest."),
 "served_dish": ("served dish|dish|food|serves", "Dish that is served.|What food they have."),
 "party_size_number": ("party size number|party size|number of people|seats|guests", "How many people.|Number of guests.|Size of the party."),
 "country": ("country|nation|country name", "The country.|Which country."),
 "city": ("city|town|city name", "The city.|Which town."),
 "sort": ("sort|ranking|sorted by|quality|order", "Which kind: best, top rated, newest …|How to rank.|e.g. popular, highly rated"),
 "cuisine": ("cuisine|kind of food|style of food|kitchen", "The cuisine.|Style of cooking.|e.g. italian"),
 "facility": ("facility|amenity|feature", "Something the place has.|Amenity of the place.|e.g. pool, outdoor"),
 "party_size_description": ("party size description|people|who is coming|party", "Who comes along.|Names or description of the guests."),
 "geographic_poi": ("geographic poi|place|park|landmark", "A park or other landmark.|Geographic point of interest."),
 "condition_description": ("condition description|condition|kind of weather|weather", "Kind of weather.|e.g. rain, storm, sunny|Weather condition."),
 "current_location": ("current location|here|my location|nearby", "Said when it is about the place where the person is.|e.g. here, current position"),
 "condition_temperature": ("condition temperature|temperature|warm or cold|how warm", "How warm.|e.g. hot, chilly, freezing|Temperature word."),
 "track": ("track|song|song name|tune", "Name of the track.|Which song."),
 "service": ("service|streaming service|music service|app|source", "Which service plays it.|Streaming service.|Name of the app."),
 "year": ("year|decade|from year|era", "The year or decade.|From which time."),
 "album": ("album|album name|record", "Name of the album.|Which album."),
 "genre": ("genre|music genre|style", "Kind of music.|The genre."),
 "object_name": ("object name|title|name|book title|work", "Title of the work.|Name of the book or work.|The title."),
 "rating_value": ("rating value|rating|score|stars given", "The rating.|How many points or stars.|Score given."),
 "best_rating": ("best rating|out of|maximum|scale", "The highest possible rating.|Out of how many.|Top of the scale."),
 "rating_unit": ("rating unit|unit|points or stars", "Unit of the rating.|e.g. stars, points"),
 "object_select": ("object select|which one|selection|reference", "Which one is meant.|e.g. this, current, previous"),
 "object_type": ("object type|kind of work|media type|type", "Kind of work.|e.g. book, movie, show|What kind of thing."),
 "object_part_of_series_type": ("object part of series type|series type|part of series|series", "Kind of series.|e.g. saga, series, chronicle"),
 "location_name": ("location name|cinema|theater|theatre name", "Name of the cinema.|Which theatre."),
 "movie_name": ("movie name|film|movie|title", "Name of the film.|Which movie."),
 "object_location_type": ("object location type|kind of cinema|venue|location type", "Kind of venue.|e.g. cinema, theatre"),
 "movie_type": ("movie type|kind of movie|film genre|movie genre", "Kind of film.|e.g. animated movies, films"),
}

INTENTS = {
 "AddToPlaylist": ("music", "AddToPlaylist|add to playlist|playlist add|put song on playlist|save track to playlist|extend playlist", "Add a song, album or artist to a playlist.|Puts music on a playlist.|Adds an item to one of the user's playlists."),
 "BookRestaurant": ("booking", "BookRestaurant|book restaurant|reserve table|restaurant reservation|make dinner booking|table booking", "Book a table in a restaurant.|Makes a reservation at a restaurant or bar.|Reserves seats for eating out."),
 "GetWeather": ("weather", "GetWeather|get weather|weather forecast|weather lookup|check weather|forecast", "Weather forecast for a place and time.|Tells what the weather is or will be.|Looks up temperature and conditions."),
 "PlayMusic": ("music", "PlayMusic|play music|start music|music player|listen to music|stream music", "Play music by artist, title, genre, year or playlist.|Starts playing a song or album.|Streams music from a service."),
 "RateBook": ("works", "RateBook|rate book|give rating|review book|score book|rate", "Rate a book.|Gives points or stars to a book or series.|Stores a rating of a work."),
 "SearchCreativeWork": ("works", "SearchCreativeWork|search creative work|find work|media search|look up title|search title", "Find a book, song, film, game, picture or show by its title.|Searches for a creative work.|Looks up a work of art or media."),
 "SearchScreeningEvent": ("works", "SearchScreeningEvent|search screening event|movie times|film schedule|find screening|cinema showtimes", "Find when and where films are shown.|Movie schedules of cinemas.|Looks up showtimes of movies."),
}
NUMBERS = {"party_size_number", "rating_value", "best_rating"}
NAMED = {"entity_name", "artist", "playlist", "restaurant_name", "city", "poi", "geographic_poi", "track", "album", "object_name", "location_name",
         "movie_name"}


def snips(data, dev=False):
    return Slotted(rows(Path(data) / "snips/train.jsonl"), INTENTS, SLOTS, dev, numbers=NUMBERS, least=0.01, named=NAMED,
                   known={"country": COUNTRIES, "state": STATES})
